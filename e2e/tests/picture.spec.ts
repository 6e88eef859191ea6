import { copyFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { picturePath } from '../support/pictures.ts'
import { keepPicture, test } from '../support/product.ts'

const README_PICTURE = fileURLToPath(new URL('../../docs/images/tealight.png', import.meta.url))

/*
 * The picture of the README: a visitor in the shop, an agent in the console. UPDATE_PICTURES=1 puts it into docs/.
 */
test('both sides of a conversation fit into one picture', async ({
  server,
  visitor,
  agent,
  browser,
}) => {
  await visitor.page.setViewportSize({ width: 1000, height: 624 })
  await visitor.goesTo(`${server.origin}/demo/product.html?id=fastnet`)
  await visitor.opensChat()
  await visitor.says('Hello! Does the Fastnet lantern stay lit on a windy quay?')
  await agent.page.setViewportSize({ width: 1120, height: 700 })
  await agent.page.getByRole('button', { name: 'Not now' }).click()
  await agent.opens('windy quay')
  await agent.says('Hello! It does: the side tubes feed it warmed air.')
  await visitor.sees('It does: the side tubes')
  await visitor.says('Good. And if I break the glass?')
  await agent.sees('And if I break the glass?')
  await agent.says('We send a new one for what it costs us. Shall I put a lantern aside?')
  await visitor.sees('Shall I put a lantern aside?')
  await agent.page.getByText('Read', { exact: true }).last().waitFor()

  const [shop, desk] = await Promise.all(
    [visitor.page, agent.page].map(async (page) => (await page.screenshot()).toString('base64')),
  )
  const frame = await browser.newPage({ viewport: { width: 1800, height: 1000 } })
  await frame.setContent(`
    <style>
      body { margin: 0; height: 100vh; background: linear-gradient(#dcebe7, #b9d3cd) }
      img { position: absolute; border-radius: 14px; box-shadow: 0 24px 70px #12343488 }
    </style>
    <img src="data:image/png;base64,${desk}" style="right: 50px; top: 50px">
    <img src="data:image/png;base64,${shop}" style="left: 50px; bottom: 50px">
  `)
  await keepPicture(frame, 'tealight')
  await frame.close()
  if (process.env['UPDATE_PICTURES'] === '1') copyFileSync(picturePath('tealight'), README_PICTURE)
})
