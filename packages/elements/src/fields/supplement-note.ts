import type { ControlView } from '../controls/control-view.js';

/** Returns a group or list with what officers wrote about it in front of its hint. */
export function withNote(control: ControlView): ControlView {
  const { context, view } = control;
  const note = context.session.noteAt?.(view.pointer);
  return note === undefined ? control : control.with({ hint: control.hint ? `${note} ${control.hint}` : note });
}
