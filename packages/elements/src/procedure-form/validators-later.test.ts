import { expect, fixture, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import type { CompiledProcedure, JsonValue } from '@motcua/model';
import {
  control,
  heading,
  next,
  placeForm,
  press,
  root,
  sampleData,
  settled,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from './procedure-form.js';

const BUILT = '/build/procedures/1.001731/1.0.0';

/** The funeral procedure whose validators come when the test lets them, each time it is asked for them. */
class SlowProcedure {
  readonly #outcomes: (() => Promise<unknown>)[];
  readonly #opened: Promise<void>;
  open = () => {};
  asked = 0;

  constructor(...outcomes: (() => Promise<unknown>)[]) {
    this.#outcomes = outcomes;
    this.#opened = new Promise((resolve) => (this.open = resolve));
  }

  /** The URL of a separate module: modules loaded for another form are not cached under it. */
  async address(): Promise<string> {
    const text = await (await fetch(`${BUILT}/procedure.js`)).text();
    const module = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const { default: procedure } = (await import(module)) as { default: CompiledProcedure };
    const loadValidators = async () => {
      this.asked += 1;
      await this.#opened;
      await this.#outcomes.shift()?.();
      await procedure.loadValidators?.(import(`${BUILT}/validators.js`));
    };
    const key = `slow${Math.random()}`;
    Object.assign(globalThis, { [key]: { ...procedure, loadValidators } });
    return URL.createObjectURL(
      new Blob([`export default globalThis[${JSON.stringify(key)}]`], { type: 'text/javascript' }),
    );
  }
}

async function opened(procedure: SlowProcedure, answers?: JsonValue): Promise<ProcedureForm> {
  const form = placeForm({ src: await procedure.address() });
  if (answers !== undefined) form.answers = answers;
  const ready = oneEvent(form, 'procedure-ready');
  await fixture<HTMLElement>(form);
  if (answers === undefined) await ready;
  await settled(form);
  return form;
}

const summary = (form: ProcedureForm) => root(form).querySelector('[part~="error-summary"]');

describe('a form whose validators have not come yet', () => {
  it('can be filled in, and is not left before they are there', async () => {
    const procedure = new SlowProcedure();
    const form = await opened(procedure);
    await next(form, 'Bắt đầu');
    const title = heading(form);
    control(form, 'Họ và tên người chết').value = 'Nguyễn Văn An';
    await press(form, 'Tiếp tục');
    expect(heading(form)).to.equal(title);
    expect(summary(form) === null).to.equal(true);
    procedure.open();
    await waitUntil(() => summary(form), 'no issues were found');
    expect(heading(form)).to.equal(title);
  });

  it('says that they cannot be loaded, and loads them when the person goes on', async () => {
    const procedure = new SlowProcedure(() => Promise.reject(new TypeError('Failed to fetch')));
    procedure.open();
    const form = await opened(procedure);
    await next(form, 'Bắt đầu');
    await waitUntil(() => root(form).querySelector('[part~="failure"]'), 'nothing was said');
    await press(form, 'Tiếp tục');
    await waitUntil(() => summary(form), 'no issues were found');
    expect(procedure.asked).to.equal(2);
  });

  it('takes answers of the page once it knows which branch they mean', async () => {
    const procedure = new SlowProcedure();
    const form = await opened(procedure);
    const answers = await sampleData('valid-household');
    form.answers = answers;
    expect(form.answers).to.deep.equal(answers);
    procedure.open();
    await waitUntil(() => form.issues.length > 0, 'nothing was validated');
    expect(form.answers).to.deep.equal(answers);
    expect(form.issues.filter(({ scope }) => scope === 'data')).to.deep.equal([]);
  });

  it('begins with answers that the page gave before, once they are there', async () => {
    const procedure = new SlowProcedure();
    const answers = await sampleData('valid-household');
    const form = await opened(procedure, answers);
    const ready = oneEvent(form, 'procedure-ready');
    procedure.open();
    await ready;
    expect(form.answers).to.deep.equal(answers);
    await waitUntil(() => form.issues.length > 0, 'nothing was validated');
    expect(form.issues.filter(({ scope }) => scope === 'data')).to.deep.equal([]);
  });

  it('is validated after another one whose validators were there', async () => {
    const first = new SlowProcedure();
    first.open();
    const form = await opened(first);
    await waitUntil(() => form.issues.length > 0, 'nothing was validated');
    const second = new SlowProcedure();
    const ready = oneEvent(form, 'procedure-ready');
    form.src = await second.address();
    await ready;
    await next(form, 'Bắt đầu');
    await press(form, 'Tiếp tục');
    expect(summary(form) === null).to.equal(true);
    second.open();
    await waitUntil(() => summary(form), 'no issues were found');
  });
});
