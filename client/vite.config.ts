// Three pages out of one build: the console (index.html), the phone (m.html) and the big screen (screen.html), each with its own
// code and what they share. Files carry a hash in their names and stand compressed beside themselves. The phone's service worker
// is told what its page needs.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig, minifySync, transformWithOxc } from 'vite';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** WeChat opens pages in its own Chromium and in the iPhone's Safari; both are older than the browser on a desk. */
const TARGET = ['chrome87', 'safari14'];
/** Below it the header of a compressed answer costs what compression saves. */
const WORTH_COMPRESSING_BYTES = 1_024;
const SHELL_OF_PHONE = 'm.html';

type Bundle = Rolldown.OutputBundle;

function chunkOf(bundle: Bundle, name: string): Rolldown.OutputChunk | null {
  const found = bundle[name];
  return found?.type === 'chunk' ? found : null;
}

/** Everything that a page may need: its entry, what that imports and may import later, with their styles and pictures. */
function filesOfPage(bundle: Bundle, facade: string): string[] {
  const entry = Object.values(bundle).find((each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(facade));
  const files = new Set<string>();
  const visit = (name: string) => {
    if (files.has(name)) return;
    files.add(name);
    const chunk = chunkOf(bundle, name);
    for (const next of [...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? [])]) visit(next);
    for (const style of chunk?.viteMetadata?.importedCss ?? []) files.add(style);
    for (const asset of chunk?.viteMetadata?.importedAssets ?? []) files.add(asset);
  };
  if (entry) visit(entry.fileName);
  return [...files].sort();
}

/** Writes /sw.js with the list of the phone's files in it; it changes whenever one of them does. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      // After vite has said which styles belong to which chunk.
      order: 'post',
      async handler(_options, bundle) {
        const source = path.join(ROOT, 'mobile/sw.ts');
        const assets = filesOfPage(bundle, SHELL_OF_PHONE).map((file) => `/${file}`);
        const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source, { target: TARGET });
        const filled = code.replace('__ASSETS__', JSON.stringify(assets));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: minifySync('sw.js', filled).code });
      },
    },
  };
}

/** `.br` and `.gz` beside each file that gains by it. Pages are left out: the server writes a nonce into them. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'development',
    writeBundle(_options, bundle) {
      const { outDir } = this.environment.config.build;
      for (const name of Object.keys(bundle)) {
        if (!/^assets\/.*\.(js|css|svg)$/.test(name)) continue;
        const file = path.join(outDir, name);
        const bytes = readFileSync(file);
        if (bytes.length < WORTH_COMPRESSING_BYTES) continue;
        const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
      }
    },
  };
}

/** In development a path without a file is a page of the phone, the big screen or the console, as the server has it. */
function pagesInDevelopment(): Plugin {
  return {
    name: 'pages-in-development',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((req, _res, next) => {
        if (req.url !== undefined && /^\/m(\/|\?|$)/.test(req.url)) req.url = `/m.html${/\?.*$/.exec(req.url)?.[0] ?? ''}`;
        else if (req.url !== undefined && /^\/screen\/[^/.]+$/.test(req.url)) req.url = '/screen.html';
        next();
      });
    },
  };
}

const API = 'http://localhost:3000';

export default defineConfig({
  root: ROOT,
  // The server's own addresses begin elsewhere; nothing is served that was not built.
  publicDir: false,
  plugins: [pagesInDevelopment(), serviceWorker(), compressed()],
  build: {
    outDir: path.join(ROOT, '../dist/client'),
    emptyOutDir: true,
    target: TARGET,
    cssTarget: TARGET,
    manifest: true,
    // An address for every file: `data:` pictures and scripts are against the policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
    rolldownOptions: {
      // What libraries write for servers that render components; there are hundreds of them.
      onLog(level, log, report) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
      input: { console: path.join(ROOT, 'index.html'), phone: path.join(ROOT, SHELL_OF_PHONE), screen: path.join(ROOT, 'screen.html') },
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|wouter|regexparam|mitt)\// }],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/imports', '/exports', '/evidence', '/files', '/k', '/n', '/lives', '/socket.io', '/healthz', '/readyz'].map(
        (at) => [at, { target: API, ws: at === '/socket.io' }],
      ),
    ),
  },
});
