import { Labels, SOURCE_LANGUAGE } from '@motcua/core';
import { textKeys, type ComponentDefinition, type LegalBasis, type TimeLimit } from '@motcua/model';
import type { ProcedureVersion } from '../procedure-version.js';
import type { ComplianceCost, CostRow } from './compliance-cost.js';
import type { CostParameters } from './cost-parameters.js';
import type { FieldOfVersion, Item, Restructuring, TimeCut } from './restructuring.js';
import { SHEET_WORDS, type SheetLanguage, type SheetWords } from './sheet-words.js';

/** A number with its digits after the point, or text. */
export type Cell = string | { readonly value: number; readonly digits: number };

export interface SheetTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A restructuring sheet before it is written in a format. */
export interface Sheet {
  readonly language: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly tables: readonly SheetTable[];
}

const NOTHING = '—';
const money = (value: number): Cell => ({ value, digits: 0 });
const count = (value: number): Cell => ({ value, digits: 0 });

/**
 * The restructuring sheet of procedures: a summary over all, then per procedure its time limits, components, fields and
 * compliance cost before and after, and the parameters with their sources.
 */
export function makeSheet(all: readonly Restructuring[], parameters: CostParameters, language: SheetLanguage): Sheet {
  const words = SHEET_WORDS[language];
  const cuts = all.flatMap(({ daysCut }) => (daysCut === undefined ? [] : [daysCut]));
  const range = cuts.length > 0 && {
    least: formatNumber(Math.min(...cuts), words.language),
    most: formatNumber(Math.max(...cuts), words.language),
  };
  const counts = {
    all: all.length,
    shorter: all.filter(({ isShorter }) => isShorter).length,
    fewerComponents: all.filter(({ hasFewerComponents }) => hasFewerComponents).length,
    ...range,
  };
  const tables = all.flatMap((one) => new ProcedureTables(one, parameters, words).tables());
  const summary = {
    caption: words.summary,
    columns: words.summaryColumns,
    rows: all.map((one) => summaryRow(one, words)),
  };
  return {
    language: words.language,
    title: words.title,
    lines: [words.counts(counts), ...savedByAll(all, words), words.waiting],
    tables: [summary, ...tables, parameterTable(parameters, words)],
  };
}

function savedByAll(all: readonly Restructuring[], { savedByAll: sentence, language }: SheetWords): string[] {
  const saved = all.flatMap(({ costs: { old, now } }) =>
    old.perYear === undefined || now.perYear === undefined ? [] : [old.perYear - now.perYear],
  );
  if (saved.length === 0) return [];
  const sum = saved.reduce((total, value) => total + value, 0);
  return [sentence(formatNumber(sum, language, 0), saved.length)];
}

/** A number as people of a language write it, with one digit after the point where it has one. */
export function formatNumber(value: number, language: string, digits = 1): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, signDisplay: 'negative' }).format(value);
}

function titleOf(version: ProcedureVersion, { language }: SheetWords): string {
  return labelsOf(version, language).text(textKeys.title) ?? version.definition.code;
}

function labelsOf({ texts }: ProcedureVersion, language: string): Labels {
  const source = texts.get(SOURCE_LANGUAGE) ?? {};
  return new Labels(texts.get(language) ?? source, source);
}

function summaryRow({ diff, times, daysCut, components, fields, costs }: Restructuring, words: SheetWords): Cell[] {
  const { code, old, now } = diff;
  const cut = times.find(({ days }) => days !== undefined && days === daysCut) ?? times[0];
  const limit = (side: 'old' | 'now') => limitText(cut?.[side], words);
  const uploads = (side: 'old' | 'now') => components.filter((item) => item[side]?.providedBy === 'upload').length;
  const [before, after] = [costs.old.perYear, costs.now.perYear];
  const saved = before === undefined || after === undefined ? undefined : before - after;
  const share = (costs.old.perDossier - costs.now.perDossier) / costs.old.perDossier;
  return [
    ...[code, titleOf(now, words), `${old.definition.version} → ${now.definition.version}`, limit('old'), limit('now')],
    daysCut === undefined ? NOTHING : { value: daysCut, digits: 1 },
    count(uploads('old')),
    count(uploads('now')),
    count(fields.filter((item) => item.old).length),
    count(fields.filter((item) => item.now).length),
    money(costs.old.perDossier),
    money(costs.now.perDossier),
    saved === undefined ? NOTHING : money(saved),
    costs.old.perDossier === 0 ? NOTHING : { value: share * 100, digits: 1 },
  ];
}

function limitText(limit: TimeLimit | undefined, { units, language }: SheetWords): string {
  return limit ? units[limit.unit](formatNumber(limit.value, language)) : NOTHING;
}

/** The tables of one procedure. */
class ProcedureTables {
  readonly #one: Restructuring;
  readonly #parameters: CostParameters;
  readonly #words: SheetWords;
  readonly #labels: Readonly<Record<'old' | 'now', Labels>>;

  constructor(one: Restructuring, parameters: CostParameters, words: SheetWords) {
    this.#one = one;
    this.#parameters = parameters;
    this.#words = words;
    const { old, now } = one.diff;
    this.#labels = { old: labelsOf(old, words.language), now: labelsOf(now, words.language) };
  }

  tables(): SheetTable[] {
    const { times, components, fields } = this.#one;
    const { itemColumns: columns, timeLimits, components: papers, fields: questions } = this.#words;
    return [
      { caption: this.#caption(timeLimits), columns, rows: times.map((cut) => this.#timeRow(cut)) },
      { caption: this.#caption(papers), columns, rows: components.map((item) => this.#componentRow(item)) },
      { caption: this.#caption(questions), columns, rows: fields.map((item) => this.#fieldRow(item)) },
      this.#costTable(),
    ];
  }

  #caption(what: string): string {
    const { code, now } = this.#one.diff;
    return `${code} ${titleOf(now, this.#words)}: ${what}`;
  }

  #timeRow({ channel, old, now, days, shorter }: TimeCut): Cell[] {
    const { channels, changes, language, shorter: lessBy, longer: moreBy } = this.#words;
    const size = days === undefined || days === 0 ? undefined : formatNumber(Math.abs(days), language);
    const cut = size === undefined ? undefined : shorter ? lessBy(size) : moreBy(size);
    const isSame = old && now && old.unit === now.unit && old.value === now.value;
    const fallback = !old ? changes.added : !now ? changes.removed : isSame ? changes.same : changes.changed;
    return [
      channels[channel],
      limitText(old, this.#words),
      limitText(now, this.#words),
      cut ?? fallback,
      NOTHING,
      this.#law((now ?? old)?.legalBasis),
    ];
  }

  #componentRow({ id, old, now, change }: Item<ComponentDefinition>): Cell[] {
    const describe = (one: ComponentDefinition | undefined) => {
      if (!one) return NOTHING;
      const { copyTypes, required, optional, byForm } = this.#words;
      if (one.providedBy === 'form') return byForm;
      const copies = Math.max(1, one.originals + one.copies);
      return `${copies} ${copyTypes[one.copyType]}, ${one.required ? required : optional}`;
    };
    const source = (now ?? old)?.obtainableFrom;
    return [
      this.#text(textKeys.component(id)) ?? id,
      describe(old),
      describe(now),
      this.#words.changes[change],
      source ?? NOTHING,
      this.#law((now ?? old)?.legalBasis),
    ];
  }

  #fieldRow({ id, old, now, change }: Item<FieldOfVersion>): Cell[] {
    const { required, optional, byForm, prefilledFrom } = this.#words;
    const describe = (field: FieldOfVersion | undefined, side: 'old' | 'now') =>
      field
        ? `${this.#labels[side].label(field.pointer, field.node)} (${field.required ? required : optional})`
        : NOTHING;
    const { claim } = now ?? old ?? {};
    const step = (now ? this.#one.diff.now : this.#one.diff.old).definition.steps.find(({ fields }) =>
      fields.some((entry) => {
        const pointer = typeof entry === 'string' ? entry : entry.pointer;
        return pointer === '' || id === pointer || id.startsWith(`${pointer}/`);
      }),
    );
    return [
      id,
      describe(old, 'old'),
      describe(now, 'now'),
      this.#words.changes[change],
      claim === undefined ? byForm : prefilledFrom(claim),
      this.#law(step?.legalBasis),
    ];
  }

  #costTable(): SheetTable {
    const { costs, diff } = this.#one;
    const { code } = diff;
    const { perDossier, saving, costs: caption, costColumns: columns } = this.#words;
    const value = (name: string): Cell => {
      const given = this.#parameters.get(code, name)?.value;
      return given === undefined ? NOTHING : count(given);
    };
    const each = [value('timesPerYear'), value('applicantsPerYear')];
    const factor = (cost: ComplianceCost) =>
      cost.perYear === undefined || cost.perDossier === 0 ? undefined : cost.perYear / cost.perDossier;
    const yearly = (row: CostRow | undefined, cost: ComplianceCost): Cell => {
      const times = factor(cost);
      return row === undefined || times === undefined ? NOTHING : money(row.cost * times);
    };
    const rows = this.#costRows().map(({ number, name, old, now }): Cell[] => {
      const cell = (row: CostRow | undefined, key: 'advice' | 'fees' | 'cost') => (row ? money(row[key]) : NOTHING);
      const hours = (row: CostRow | undefined): Cell => (row ? { value: row.hours, digits: 2 } : NOTHING);
      const note = old?.note ?? now?.note;
      return [
        ...[number, name, hours(old), hours(now), money(costs.now.wage), cell(old, 'advice'), cell(now, 'advice')],
        ...[cell(old, 'fees'), cell(now, 'fees'), ...each, cell(old, 'cost'), cell(now, 'cost')],
        ...[yearly(old, costs.old), yearly(now, costs.now), note === undefined ? '' : this.#words[note]],
      ];
    });
    const year = (cost: number | undefined): Cell => (cost === undefined ? NOTHING : money(cost));
    const blank = (name: string): Cell[] => ['', name, '', '', '', '', '', '', '', '', ''];
    const [before, after] = [costs.old, costs.now];
    const isYearly = before.perYear !== undefined && after.perYear !== undefined;
    const total = [money(before.perDossier), money(after.perDossier), year(before.perYear), year(after.perYear), ''];
    const saved = ['', money(before.perDossier - after.perDossier), ''];
    const savedYearly = [isYearly ? money((before.perYear ?? 0) - (after.perYear ?? 0)) : NOTHING, ''];
    return {
      caption: this.#caption(caption),
      columns,
      rows: [...rows, [...blank(perDossier), ...total], [...blank(saving), ...saved, ...savedYearly]],
    };
  }

  /** Rows of both versions by activity and component, numbered as in the standard cost model. */
  #costRows(): { number: string; name: string; old: CostRow | undefined; now: CostRow | undefined }[] {
    const { old, now } = this.#one.costs;
    const keyOf = ({ activity, component }: CostRow) => `${activity} ${component ?? ''}`;
    const keys = [...new Set([...now.rows, ...old.rows].map(keyOf))];
    const order = ['form', 'component', 'submit', 'pay', 'inspection', 'other', 'receive'];
    const rows = keys
      .map((key) => ({
        old: old.rows.find((row) => keyOf(row) === key),
        now: now.rows.find((row) => keyOf(row) === key),
      }))
      .map((pair) => ({ ...pair, row: (pair.now ?? pair.old) as CostRow }))
      .sort((one, other) => order.indexOf(one.row.activity) - order.indexOf(other.row.activity));
    return rows.map(({ row, ...pair }, index) => {
      const { activity, component } = row;
      const isPreparation = activity === 'form' || activity === 'component';
      const number = isPreparation ? `1.${index + 1}` : String(order.indexOf(activity));
      const title = component === undefined ? undefined : (this.#text(textKeys.component(component)) ?? component);
      const name = this.#words.activities[activity];
      return { number, name: title === undefined ? name : `${name}: ${title}`, ...pair };
    });
  }

  #text(key: string): string | undefined {
    return this.#labels.now.text(key) ?? this.#labels.old.text(key);
  }

  #law(id: string | undefined): string {
    const { old, now } = this.#one.diff;
    const entries: readonly LegalBasis[] = [...now.definition.legalBasis, ...old.definition.legalBasis];
    return entries.find((entry) => entry.id === id)?.number ?? NOTHING;
  }
}

function parameterTable(parameters: CostParameters, words: SheetWords): SheetTable {
  const rows = parameters
    .list()
    .map(({ code, name, parameter }): Cell[] => [
      code ?? words.allProcedures,
      name,
      { value: parameter.value, digits: 4 },
      parameter.source,
    ]);
  return { caption: words.parameters, columns: words.parameterColumns, rows };
}
