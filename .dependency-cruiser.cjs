/** Imports run downwards only: api → bot → dialogs → rights, locales. */
const notInto = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: to },
});

module.exports = {
  forbidden: [
    notInto('locales-import-nothing-above', 'locales', '^(rights|dialogs|bot|api|prisma)/'),
    notInto('rights-import-nothing-above', 'rights', '^(locales|dialogs|bot|api|prisma)/'),
    notInto('dialogs-are-pure', 'dialogs', '^(bot|api|prisma)/'),
    notInto('bot-does-not-import-api', 'bot', '^api/'),
    notInto('prisma-imports-nothing-above', 'prisma', '^(bot|api|dialogs)/'),
    {
      name: 'product-code-does-not-import-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'chat-sdks-only-in-channels',
      severity: 'error',
      from: { pathNot: '^(bot/channels/|bot/turn\\.ts|tests/)' },
      to: { path: 'node_modules/(botbuilder|@line/bot-sdk)' },
    },
    {
      name: 'fastify-only-in-api',
      severity: 'error',
      from: { pathNot: '^(api/|tests/)' },
      to: { path: 'node_modules/(fastify|@fastify)/' },
    },
    {
      name: 'prisma-only-in-repositories',
      severity: 'error',
      from: { pathNot: '^(prisma/|bot/|api/|tests/|prisma\\.config\\.ts)' },
      to: { path: 'node_modules/(@prisma|prisma)/' },
    },
    { name: 'no-circular', severity: 'error', from: { pathNot: '^tests/' }, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|prisma/client|api/chat)/' },
    // The compiler of TypeScript 7 has no API for tools; imports are read with another parser.
    parser: 'swc',
  },
};
