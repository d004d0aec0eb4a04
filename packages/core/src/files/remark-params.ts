import type { IssueParams } from '@motcua/model';
import type { FileDetails } from './attached-file.js';

/** Returns the measured facts that the messages about remarks name. */
export function remarkParams({ width, height, pages }: FileDetails = {}): IssueParams {
  return {
    ...(pages !== undefined && { pages }),
    ...(width !== undefined && height !== undefined && { width, height }),
  };
}
