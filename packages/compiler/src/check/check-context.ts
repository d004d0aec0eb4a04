import type { JsonSchema, ProcedureDefinition } from '@motcua/model';
import type { FieldIndex } from '@motcua/core/analysis';
import type { FindingMaker } from '../bundle/bundle-schema.js';
import type { ProcedureFolder } from '../read/procedure-folder.js';

/** The input of the checks of a procedure once its parts could be read. */
export interface DefinitionContext {
  readonly folder: ProcedureFolder;
  readonly definition: ProcedureDefinition;
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  readonly today: string;
}

/** The same, and a data schema that a form can be made of. */
export interface CheckContext extends DefinitionContext {
  /** Normalised, with everything that it refers to. */
  readonly schema: JsonSchema;
  /** Makes findings about the data schema where its author wrote it. */
  readonly findingAt: FindingMaker;
  /** Every field that some answers lead to. */
  readonly fields: FieldIndex;
}
