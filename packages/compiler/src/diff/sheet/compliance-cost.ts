import type { Channel, ComponentDefinition, ProcedureDefinition } from '@motcua/model';
import type { CostParameters } from './cost-parameters.js';

/** The activities of an applicant, in the order of the standard cost model (TT 02/2017/TT-VPCP). */
export type CostActivity = 'form' | 'component' | 'submit' | 'pay' | 'inspection' | 'other' | 'receive';

/** One row of the cost of a procedure, for one dossier. */
export interface CostRow {
  readonly activity: CostActivity;
  /** Id of the component. */
  readonly component?: string;
  readonly hours: number;
  /** Advice and services, in đồng. */
  readonly advice: number;
  /** Fees and other costs, in đồng. */
  readonly fees: number;
  /** `hours × wage + advice + fees`, in đồng. */
  readonly cost: number;
  readonly note?: 'severalFees';
}

/** The cost for an applicant of one dossier, and of all dossiers of a year. */
export interface ComplianceCost {
  readonly rows: readonly CostRow[];
  /** In đồng per hour. */
  readonly wage: number;
  /** In đồng. */
  readonly perDossier: number;
  /** In đồng; absent where the number of applicants is not known. */
  readonly perYear?: number;
}

/**
 * The compliance cost of a version by the standard cost model: per step `hours × wage + advice + fees`, per year times
 * the number of times and of applicants. Waiting for the result costs nothing in it. The way of handing in is the first
 * channel that the procedure lists.
 * @param fields how many fields the applicant fills in
 */
export function complianceCost(
  { code, channels, components }: Pick<ProcedureDefinition, 'code' | 'channels' | 'components'>,
  fields: number,
  parameters: CostParameters,
): ComplianceCost {
  const value = (name: string) => parameters.value(code, name);
  const wage = value('wage');
  const row = (
    activity: CostActivity,
    hours: number,
    { fees = 0, advice = 0, ...more }: Partial<Omit<CostRow, 'activity' | 'hours' | 'cost'>> = {},
  ): CostRow => ({ activity, hours, advice, fees, cost: hours * wage + advice + fees, ...more });
  const [channel] = channels;
  const type = channel?.type ?? 'counter';
  const own = parameters.get(code, 'fee')?.value;
  const { amount, several } = feeOf(channel);
  const fee = own ?? amount;
  const rows = [
    row('form', fields * value('hoursPerField')),
    ...components
      .filter(({ providedBy }) => providedBy === 'upload')
      .map((component) => {
        const { hours, fees } = componentCost(component, code, parameters);
        return row('component', hours, { component: component.id, fees });
      }),
    row('submit', value(`hoursToSubmit.${type}`)),
    row('pay', fee > 0 || several ? value('hoursToPay') : 0, {
      fees: fee,
      ...(several && own === undefined && { note: 'severalFees' as const }),
    }),
    row('inspection', value('hoursForInspection')),
    row('other', value('hoursForOther'), { advice: value('advice'), fees: value('otherCost') }),
    row('receive', value(`hoursToReceive.${type}`)),
  ];
  const perDossier = rows.reduce((sum, { cost }) => sum + cost, 0);
  const applicants = parameters.get(code, 'applicantsPerYear')?.value;
  return {
    rows,
    wage,
    perDossier,
    ...(applicants !== undefined && { perYear: perDossier * value('timesPerYear') * applicants }),
  };
}

/** Returns the cost of a component with all of its copies, reduced by the share of applicants who need not hand it in. */
function componentCost(
  { id, copyType, originals, copies, waivedIf, obtainableFrom }: ComponentDefinition,
  code: string,
  parameters: CostParameters,
): { readonly hours: number; readonly fees: number } {
  const count = Math.max(1, originals + copies);
  const isWaivable = waivedIf !== undefined && obtainableFrom !== undefined;
  const share = isWaivable ? 1 - parameters.value(code, 'waivedShare') : 1;
  const one = (own: string, common: string) =>
    parameters.get(code, `${own}.${id}`)?.value ?? count * parameters.value(code, `${common}.${copyType}`);
  return { hours: one('hours', 'hoursPerCopy') * share, fees: one('cost', 'costPerCopy') * share };
}

/** The fee of a channel. Several fees are for different cases, and are not added up. */
function feeOf(channel: Channel | undefined): { readonly amount: number; readonly several: boolean } {
  const fees = channel?.fee ?? [];
  return fees.length > 1 ? { amount: 0, several: true } : { amount: fees[0]?.amount ?? 0, several: false };
}
