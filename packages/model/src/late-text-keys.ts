/** Keys of texts that are read after the form can be used: in a file of their own, so that they load later. */
export const lateTextKeys = {
  /** The purpose of one fee of a case and its exemptions. */
  caseFee: (channel: string, id: string, index: number) => `channels.${channel}.cases.${id}.fee.${index}`,
  exit: (id: string) => `exits.${id}.title`,
  exitText: (id: string) => `exits.${id}.text`,
  /** The words of the link of an exit; its address when absent. */
  exitLink: (id: string) => `exits.${id}.link`,
  case: (id: string) => `cases.${id}.title`,
} as const;
