/* eslint-disable lit-a11y/accessible-name -- words that change are set as text, since translators replace what is in the template. */
import { countText } from '../localize/count-text.js';
import { msg } from '../localize/msg.js';
import { holdsAnswer, nodeOf, stepPointers, stepScreen, type FormStore, type ScreenId } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { isTask, lateScreenOf } from './late-screens.js';
import { screenTitle } from './screen-title.js';
import type { KitElement } from '../platform/kit-element.js';

/** The progress of a part of the form. */
type TaskState = 'here' | 'done' | 'lacking' | 'untouched';

/** The screens that a person has seen. */
const seen = () => new Set<ScreenId>();

/**
 * Renders the parts of a procedure with `taskList`, each with its progress and a button to open it. Parts may be
 * completed in any order; submission needs all of them.
 */
export function taskList(context: FormContext): TemplateResult | typeof nothing {
  const { store, session } = context;
  if (!store.procedure.definition.taskList) return nothing;
  const { screen, screens } = store.getSnapshot();
  const visited = session.local(seen).add(screen);
  const tasks = screens.filter(isTask);
  if (screens.indexOf(screen) < 1) return nothing;
  const states = tasks.map((task) => stateOf(store, task, visited));
  const done = states.filter((state) => state === 'done').length;
  const go = (event: Event, task: ScreenId) => {
    const list = (event.target as HTMLElement).closest('details');
    if (list) list.open = false;
    store.goTo(task);
  };
  return html`<details part="details task-list" class="tasks" @toggle=${refresh}>
    <summary
      part="summary"
      .textContent=${countText(msg('Đã khai xong {done}/{all} phần', { id: 'tasks.title' }), { done, all: tasks.length })}
    ></summary>
    <ol class="plain">
      ${tasks.map((task, index) => {
        const state = states[index] ?? 'untouched';
        const title = screenTitle(context, task);
        return html`<li aria-current=${state === 'here' ? 'step' : nothing}>
          ${
            state === 'here'
              ? html`<strong .textContent=${title}></strong>`
              : html`<button
                  type="button"
                  class="link"
                  part="link"
                  .textContent=${title}
                  @click=${(event: Event) => go(event, task)}
                ></button>`
          }
          <span class="state ${state}" .textContent=${stateText(state)}></span>
        </li>`;
      })}
    </ol>
  </details>`;
}

function stateOf(store: FormStore, task: ScreenId, visited: ReadonlySet<ScreenId>): TaskState {
  if (task === store.getSnapshot().screen) return 'here';
  if (!visited.has(task) && !isAnswered(store, task)) return 'untouched';
  return store.issuesOn(task).length > 0 ? 'lacking' : 'done';
}

/** Answers of this screen may affect the progress of other parts; the form itself rerenders only between screens. */
function refresh({ target }: Event): void {
  const { host } = (target as HTMLElement).getRootNode() as ShadowRoot;
  (host as KitElement).requestUpdate();
}

function isAnswered(store: FormStore, task: ScreenId): boolean {
  const snapshot = store.getSnapshot();
  const late = lateScreenOf(task);
  if (late) return late.isAnswered?.(snapshot) ?? false;
  const step = store.procedure.definition.steps.find((candidate) => stepScreen(candidate) === task);
  const places = step ? stepPointers(step).flatMap((pointer) => nodeOf(snapshot, pointer) ?? []) : [];
  return places.some((place) => holdsAnswer(place, snapshot.answers));
}

function stateText(state: TaskState): string {
  switch (state) {
    case 'here':
      return msg('Đang ở đây', { id: 'tasks.here' });
    case 'done':
      return msg('Đã xong', { id: 'tasks.done' });
    case 'lacking':
      return msg('Còn thiếu hoặc cần sửa', { id: 'tasks.lacking' });
    case 'untouched':
      return msg('Chưa điền', { id: 'tasks.untouched' });
  }
}
