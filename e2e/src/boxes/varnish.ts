import type { BoxProgram, Place, Plan } from './box.ts'
import { deployFile } from './deploy-file.ts'

/** `default` has its built-in rules and nothing else. */
export const varnish: BoxProgram = {
  name: 'varnishd',
  package: 'varnish',
  variants: {
    default: (place) =>
      plan(
        place,
        `vcl 4.1;
        backend default {
          .host = "127.0.0.1";
          .port = "${place.target.port}";
        }
        `,
      ),
    recommended: (place) =>
      plan(
        place,
        deployFile('varnish/tealight.vcl', { '.port = "8080"': `.port = "${place.target.port}"` }),
      ),
  },
}

function plan({ folder, port }: Place, rules: string): Plan {
  const small = ['-s', 'malloc,8m', '-p', 'vsl_space=1M']
  const ownFolder = ['-n', `${folder}/varnish`, '-f', `${folder}/tealight.vcl`]
  return {
    role: 'plain',
    args: ['-F', '-j', 'none', '-T', 'none', '-a', `127.0.0.1:${port}`, ...ownFolder, ...small],
    files: { 'tealight.vcl': rules },
  }
}
