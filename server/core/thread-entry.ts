// Where the program of a worker thread is found: in the bundle it lies beside this one, in the sources beside the module that starts it.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** `from` is the `import.meta.url` of who starts it. From the sources, a thread has to be taught to read TypeScript as this process was. */
export function threadEntry(from: string, name: string): URL {
  if (!from.endsWith('.ts')) return new URL(`./${name}.js`, from);
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = [
    `import { register } from ${JSON.stringify(new URL('./esm/api/index.mjs', loader).href)};`,
    'register();',
    `await import(${JSON.stringify(new URL(`./${name}.ts`, from).href)});`,
  ];
  return new URL(`data:text/javascript,${encodeURIComponent(program.join(' '))}`);
}
