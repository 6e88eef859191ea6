import type { Look, Theme } from '@tealight/protocol'
import { themeOf } from '@tealight/protocol'

/** The styles of everything that needs no script, in the site's colour. Logical sides only: some languages run the other way. */
export function stylesIn({ colour, scheme }: Pick<Look, 'colour' | 'scheme'>): string {
  const theme = themeOf(colour)
  const brand = `:root{--brand:${theme.brand};--on-brand:${theme.onBrand}}`
  return brand + surfacesIn(theme, scheme) + SHARED + PAGE + TRANSCRIPT
}

function surfacesIn(theme: Theme, scheme: Look['scheme']): string {
  const rule = (name: 'light' | 'dark'): string => {
    const { surface, bubble, line, ink, inkFaint, accent, danger } = theme[name]
    return `:root{--surface:${surface};--bubble:${bubble};--line:${line};--ink:${ink};--faint:${inkFaint};--accent:${accent};--danger:${danger};color-scheme:${name}}`
  }
  return scheme === 'auto'
    ? `${rule('light')}@media (prefers-color-scheme:dark){${rule('dark')}}`
    : rule(scheme)
}

const SHARED = `
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{background:var(--surface);color:var(--ink);font:16px/1.45 -apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;-webkit-text-size-adjust:100%}
p,h1,h2{margin:0;font-size:inherit;overflow-wrap:anywhere}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`

const PAGE = `
.page{display:flex;flex-direction:column;height:100%;max-width:800px;margin:0 auto;border-inline:1px solid var(--line)}
.first{height:auto;min-height:100%}
.head{display:flex;flex:none;align-items:center;gap:12px;padding:14px 16px;background:var(--brand);color:var(--on-brand)}
.head h1{font-size:17px;line-height:1.3}
.head svg{flex:none;width:32px;height:32px;fill:currentColor}
.head p{font-size:14px}
.story{flex:1;width:100%;min-height:120px;border:0}
.greeting{flex:1;padding:16px;overflow:auto}
.greeting p{max-width:36em;padding:10px 14px;border:1px solid transparent;border-radius:16px;background:var(--bubble);white-space:pre-wrap;width:fit-content}
.greeting p+p{margin-top:12px;background:none;padding:0;color:var(--faint)}
.write{display:flex;flex:none;flex-wrap:wrap;gap:8px;align-items:flex-end;padding:12px 16px;border-top:1px solid var(--line)}
.write label,.write .wrong{flex-basis:100%;font-size:14px}
.wrong{color:var(--danger);font-weight:600}
.write input:not([type]),.write input[type=email],.write input[type=tel],.write select,.write label textarea{display:block;width:100%;margin-top:2px}
.tick{flex-basis:100%;font-size:14px}
.tick input{width:20px;height:20px;vertical-align:-4px}
.write textarea{flex:1;min-width:0}
.write textarea,.write select,.write label>input:not([type=checkbox]){min-height:44px;padding:9px 12px;border:1px solid var(--faint);border-radius:12px;background:var(--surface);color:inherit;font:inherit;resize:vertical}
button{padding:10px 16px;border:1px solid transparent;border-radius:12px;background:var(--brand);color:var(--on-brand);font:inherit;font-weight:600;min-height:44px;cursor:pointer}
.more{flex:none;padding:0 16px 8px;font-size:14px;color:var(--faint)}
.more summary{width:fit-content;padding:4px 0;cursor:pointer}
.more p{padding:4px 0}
.more button{min-height:0;padding:4px 12px;border-color:var(--faint);background:none;color:inherit}
.error{padding:24px 16px;flex:1}
.waiting{display:flex;height:100%;flex-direction:column;align-items:center;justify-content:center;gap:8px;color:var(--faint)}
@media print{.page{height:auto;border:0}.write,.more{display:none}}
@media (max-height:420px){.head{padding:6px 16px}.write label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.more{display:none}}`

/* A box that is filled from its end stays at its end while it grows, and where somebody reads further up. */
const TRANSCRIPT = `
.reader{display:flex;flex-direction:column-reverse;height:100%;overflow-y:auto}
.log{padding:8px 16px 12px}
.day,.event{margin:12px 0;color:var(--faint);font-size:14px;font-weight:400;text-align:center}
.day{font-weight:600}
.entry{width:fit-content;max-width:min(85%,36em);margin:8px 0}
.own{margin-inline-start:auto}
.by{color:var(--faint);font-size:13px}
.own .by{text-align:end}
.text{width:fit-content;padding:8px 14px;border:1px solid transparent;border-radius:16px;background:var(--bubble);white-space:pre-wrap}
.own .text{margin-inline-start:auto;background:var(--brand);color:var(--on-brand)}
.own .text a{color:inherit}
.text>*{margin:0}
.text>*+*{margin-top:8px}
.text ul,.text ol{padding-inline-start:24px;white-space:normal}
.text blockquote{padding-inline-start:10px;border-inline-start:3px solid;opacity:.85}
.text img{display:block;max-width:100%;height:auto;border-radius:8px}
.text pre{overflow-x:auto}
.text code{font:14px/1.4 ui-monospace,Consolas,monospace}
.mark{display:none}
.mark::before{content:"· "}
.typing{color:var(--faint);font-size:14px;animation:typed 6s forwards}
@keyframes typed{99%{opacity:1}to{opacity:0;visibility:hidden;height:0}}
@media print{.reader{display:block;height:auto;overflow:visible}.typing{display:none}.entry{break-inside:avoid}.text{border-color:var(--line)}}`
