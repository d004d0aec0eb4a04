/** Keys of texts that are read after the form can be used: in a file of their own, so that they load later. */
export const lateTextKeys = {
  /** The purpose of one fee of a case and its exemptions. */
  caseFee: (channel: string, id: string, index: number) => `channels.${channel}.cases.${id}.fee.${index}`,
  case: (id: string) => `cases.${id}.title`,
} as const;
