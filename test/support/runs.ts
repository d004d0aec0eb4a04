/** How often a property is tried: `MOTCUA_RUNS` times as often as usual, where `npm run test:long` sets that. */
export const runs = (usual: number): number => usual * Number(process.env['MOTCUA_RUNS'] ?? 1);
