import type { ActiveNode, Question } from '../active-schema/active-node.js';

/** A place of a form that is filled in by hand: there whatever will be answered, so it says when it is meant. */
export interface BlankField {
  /** The place as the form asks for it in the first case that has it. */
  readonly node: ActiveNode;
  readonly children: readonly BlankField[];
  /** The conditions that bring the field, of which one suffices; empty when it is asked for whenever its parent is. */
  readonly when: readonly BlankCondition[];
  /** True for a place that some case has, but no one found out which. */
  readonly unexplained: boolean;
}

/** That a question is answered in a certain way. */
export interface BlankCondition {
  /** The question that decides. */
  readonly asked: ActiveNode;
  /** The question about a union; absent when the place's own answer decides. */
  readonly question: Question | undefined;
  /** Indices among the question's branches or the place's options; empty when it is not for a choice to decide. */
  readonly chosen: readonly number[];
}
