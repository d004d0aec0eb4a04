import fc from 'fast-check';

const { MOTCUA_RUNS: times = '1', MOTCUA_SEED: seed } = process.env;
if (seed) fc.configureGlobal({ seed: Number(seed) });

/** How often a property is tried: `MOTCUA_RUNS` times as often as usual, where `npm run test:long` sets that. */
export const runs = (usual: number): number => usual * Number(times);
