// Who may import whom, for dependency-cruiser. Each rule's comment says what to do instead of the import that it refuses.
// Paths are relative to the repository; `(^|/)node_modules/NAME/` matches a package wherever it is installed.

const DOMAIN = '^server/(?!core/|embedded/|generated/)([^/]+)/';
/** Every file of server/ itself, but for what domains are given and what they give. */
const FRAME = '^server/(?!context\\.ts$|parts\\.ts$)[^/]+\\.ts$';
const RULES = '(^|/|\\.)rules\\.ts$';
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

const forbidden = [
  {
    name: 'core-knows-no-domain',
    comment: 'server/core is below everything. Move what it needs into core, or let the domain pass it in as a value.',
    from: { path: '^server/core/' },
    to: { path: '^server/', pathNot: '^server/(core|embedded)/' },
  },
  {
    name: 'domains-stay-below-the-frame',
    comment: 'A domain does not know how it is served. Export a list or a function, and let app.ts, sockets.ts or jobs.ts pick it up.',
    from: { path: DOMAIN },
    to: { path: FRAME },
  },
  {
    name: 'rules-are-pure',
    comment:
      'rules.ts decides over plain values. Let service.ts load what is needed and pass it in; only other rules, core/time, ' +
      'core/money, core/errors and types may be imported.',
    from: { path: RULES },
    to: { pathNot: [RULES, '^server/core/(time|money|errors)\\.ts$'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'domains-enter-by-the-door',
    comment: 'Another domain is entered through its service.ts or rules.ts. Add the verb that you need to its service.',
    from: { path: DOMAIN },
    to: { path: DOMAIN, pathNot: ['^server/$1/', `^server/[^/]+/service\\.ts$`, RULES] },
  },
  {
    name: 'resolvers-ask-the-service',
    comment: 'A resolver holds no query. Put it into service.ts or loaders.ts and call that.',
    from: { path: '(^|/)resolvers\\.ts$' },
    to: { path: '(^|/)model\\.ts$' },
  },
  {
    name: 'express-and-apollo-in-app',
    comment: 'HTTP is served by app.ts alone. Return a value or throw a Refused, and let app.ts turn it into an answer.',
    from: { path: '^(server|client|seed)/', pathNot: '^server/(app|context)\\.ts$' },
    to: { path: packages('express', '@apollo/server', '@as-integrations/[^/]+') },
  },
  {
    name: 'context-knows-http-by-type',
    comment: 'context.ts may describe a request, not serve one: use `import type`.',
    from: { path: '^server/context\\.ts$' },
    to: { path: packages('express', '@apollo/server', '@as-integrations/[^/]+'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'socket-io-in-sockets',
    comment: 'Sockets are served by sockets.ts alone. Emit through ctx.emit.',
    from: { path: '^(server|seed)/', pathNot: '^server/sockets\\.ts$' },
    to: { path: packages('socket\\.io', '@socket\\.io/[^/]+') },
  },
  {
    name: 'agenda-in-jobs',
    comment: "Recurring work is scheduled by jobs.ts alone. Add it to the list in the domain's jobs.ts.",
    from: { path: '^(server|seed)/', pathNot: '^server/jobs\\.ts$' },
    to: { path: packages('agenda', '@agendajs/[^/]+') },
  },
  {
    name: 'embedded-has-one-door',
    comment: 'The embedded database is reached as any MongoDB: through ctx.db. Only core/db.ts loads it, and scripts that run it alone.',
    from: { path: '^(server|client|seed)/', pathNot: '^server/(embedded/|core/db\\.ts$)' },
    to: { path: '^server/embedded/' },
  },
  {
    name: 'embedded-stands-alone',
    comment: 'server/embedded could be a package of its own. Pass what it needs in as an option.',
    from: { path: '^server/embedded/' },
    to: { path: '^(server|client|seed)/', pathNot: '^server/embedded/' },
  },
  {
    name: 'storage-stays-in-embedded',
    comment: 'lmdb and mingo are the insides of the embedded database. Ask MongoDB through a model or ctx.db instead.',
    from: { path: '^(server|client|seed)/', pathNot: '^server/embedded/' },
    to: { path: packages('lmdb', 'mingo') },
  },
  {
    name: 'bson-stays-in-embedded',
    comment: 'The rest of the program takes its types from mongodb or mongoose, so that one copy of bson decides what an ObjectId is.',
    from: { path: '^(server|client|seed)/', pathNot: '^server/(embedded/|core/db\\.ts$)' },
    to: { path: packages('bson') },
  },
  {
    name: 'analytics-is-read-by-nobody',
    comment: 'analytics reads all domains; a domain that read it would make a circle. Move the figure into the domain that owns it.',
    from: { path: '^server/', pathNot: '^server/(analytics/|domains\\.ts$|jobs\\.ts$)' },
    to: { path: '^server/analytics/' },
  },
  {
    name: 'client-and-server-share-types',
    comment: 'The client knows the server by its schema: import types from server/generated, ask for the rest through GraphQL.',
    from: { path: '^client/' },
    to: { path: '^(server|seed|scripts)/', pathNot: '^server/generated/' },
  },
  {
    name: 'client-and-server-share-only-types',
    comment: 'Nothing of the server runs in a browser: use `import type`.',
    from: { path: '^client/' },
    to: { path: '^server/generated/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'pages-are-apart',
    comment: 'Console, phone and big screen load nothing of one another. Move what several need into client/shared.',
    from: { path: '^client/(ops|mobile|screen|shared)/' },
    to: { path: '^client/(ops|mobile|screen)/', pathNot: '^client/$1/' },
  },
  {
    name: 'phone-stays-small',
    comment: 'The phone’s pages are hand-made, and what they share with the console is as well: use the parts in client/mobile/parts.',
    from: { path: '^client/(mobile|screen|shared)/' },
    to: { path: packages('antd', '@ant-design/[^/]+', '@tanstack/[^/]+', 'dayjs') },
  },
  {
    name: 'one-socket-of-a-page',
    comment: 'A page has one live connection, in client/shared/live.ts. Listen through useLive.',
    from: { path: '^client/', pathNot: '^client/shared/live\\.ts$' },
    to: { path: packages('socket\\.io-client') },
  },
  {
    name: 'server-knows-no-client',
    comment: 'The server does not import the client, the tests or the scripts. Move what both need into server/core.',
    from: { path: '^server/' },
    to: { path: '^(client|test|scripts)/' },
  },
  {
    name: 'demo-world-at-startup',
    comment: 'The demo world is loaded by startup.ts alone: nothing else of the server may depend on it.',
    from: { path: '^server/', pathNot: '^server/startup\\.ts$' },
    to: { path: '^seed/' },
  },
  {
    name: 'no-cycles',
    comment: 'Two modules that need each other are one, or miss a third. Move what both need into a module below; types may point back.',
    from: { path: '^(server|client|seed|scripts)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-unreachable-code',
    comment: 'No program reaches this module. Import it from where it is needed, or delete it. (core may be ahead of its users.)',
    from: { path: '^(server/(main|thread|reports/drawing-thread)\\.ts$|scripts/)' },
    to: { path: '^server/', pathNot: '^server/(core/|generated/|(main|thread|reports/drawing-thread)\\.ts$)', reachable: false },
  },
  {
    name: 'declared-dependencies',
    comment: 'The server runs on the packages in "dependencies". Add this one there, or do without it.',
    from: { path: '^server/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'resolvable',
    comment: 'This import leads nowhere. Correct the path (with its .ts ending), or install the package.',
    from: {},
    to: { couldNotResolve: true },
  },
].map((rule) => ({ severity: 'error', ...rule }));

export default {
  forbidden,
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|data|bench)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
