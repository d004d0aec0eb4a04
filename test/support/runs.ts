import fc from 'fast-check';

/** The same cases in every run, so that a failure belongs to the change. `MOTCUA_SEED=7 npm test` tries others. */
const { MOTCUA_RUNS: times = '1', MOTCUA_SEED: seed = '20261130' } = process.env;
fc.configureGlobal({ seed: Number(seed) });

/** Returns the number of runs of a property: `usual`, times `MOTCUA_RUNS` where `npm run test:long` sets that. */
export const runs = (usual: number): number => usual * Number(times);
