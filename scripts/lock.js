// Completes package-lock.json for other people's machines; `--check` changes nothing and fails instead. npm leaves out the binaries
// of systems that it could not look up while installing, and `npm ci` then refuses the lock everywhere. What is missing is
// known all the same: the parent pins each of these packages to one version, and its name says which system it is for.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './install.js';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** `@swc/core-linux-x64-gnu` is for linux on x64 with glibc. */
function systemOf(name) {
  const words = name.split(/[/-]/);
  const [os, cpu, library] = [SYSTEMS, PROCESSORS, Object.keys(LIBRARIES)].map((known) => words.find((word) => known.includes(word)));
  return { os, cpu, libc: os === 'linux' ? LIBRARIES[library] : undefined };
}

/** Adds what is missing to `packages` of a lock, in npm's order; returns the names. */
export function completeLock(lock) {
  const missing = {};
  for (const [at, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      if (key in lock.packages || `${at}/${key}` in lock.packages || parent.peerDependenciesMeta?.[name] !== undefined) continue;
      const { os, cpu, libc } = systemOf(name);
      if (!os || !cpu || !/^\d+\.\d+\.\d+$/.test(version))
        throw new Error(`${name}@${version} of ${at} is not in the lock, nor can it be guessed`);
      const purpose = parent.dev ? { dev: true } : {};
      missing[key] = { version, cpu: [cpu], ...purpose, ...(libc ? { libc: [libc] } : {}), optional: true, os: [os] };
    }
  }
  const sorted = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  return Object.keys(missing);
}

if (process.argv[1] === import.meta.filename) {
  const file = path.join(ROOT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  if (process.argv.includes('--check')) {
    if (added.length > 0) {
      console.error(`package-lock.json lacks ${added.length} packages for other systems: run npm run lock and commit the result`);
      process.exitCode = 1;
    }
  } else if (added.length > 0) {
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.error(`added ${added.length} packages for other systems to package-lock.json`);
  }
}
