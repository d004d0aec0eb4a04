import type { Catalogue } from './catalogue.js';

/** Issues in English: each names the field and says what to do. */
export const en: Catalogue = {
  language: 'en',
  messages: {
    required: 'Enter {label}',
    'choice.required': 'Choose {label}',
    'boolean.required': 'Choose “Yes” or “No” for: {label}',
    'group.required': 'Fill in {label}',
    type: 'Enter {label} again, in the form that is asked for',
    'number.type': 'Enter {label} in digits',
    enum: 'Choose {label} from the list',
    const: 'Choose {label} again',
    minLength: ({ label, params, format }) =>
      `Enter ${label} with at least ${characters(params['limit'], format.number)}`,
    maxLength: ({ label, params, format }) =>
      `Shorten ${label} to ${characters(params['limit'], format.number)} or fewer`,
    pattern: 'Enter {label} in the form that the hint shows',
    format: 'Enter {label} in the form that the hint shows',
    'format.email': 'Enter {label} in full, like name@example.com',
    'format.uri': 'Enter {label} as a full web address that begins with https://',
    'partialDate.format': 'Enter {label} as a real date, like 27 / 3 / 1950',
    'partialDate.pattern': 'Enter {label} as a real date, like 27 / 3 / 1950',
    dateNoSuchMonth: 'Enter a month from 1 to 12 for {label}',
    dateNoSuchDay: 'Enter a day from 1 to 31 for {label}',
    dateMonthTooShort: ({ label, params, format: { plain } }) =>
      `Correct ${label}: month ${plain(params['month'])} of ${plain(params['year'])} has only ${plain(params['days'])} days`,
    unreadable: 'Enter {label} again: it could not be read',
    'unreadable.number': 'Enter {label} in digits, like 1600000',
    'unreadable.choice': 'Choose {label} from the list',
    'unreadable.dateDay': 'Enter the day of {label} in one or two digits',
    'unreadable.dateMonth': 'Enter the month of {label} in one or two digits',
    'unreadable.dateYear': 'Enter the year of {label} in four digits',
    'unreadable.dateYearMissing': 'Add the year of {label}',
    'unreadable.dateMonthMissing': 'Add the month of {label}',
    'unreadable.dateDayMissing': 'Add the day of {label}',
    minimum: ({ label, params, format }) => `Enter ${label} of ${format.number(params['limit'])} or more`,
    maximum: ({ label, params, format }) => `Enter ${label} of ${format.number(params['limit'])} or less`,
    exclusiveMinimum: ({ label, params, format }) => `Enter ${label} greater than ${format.number(params['limit'])}`,
    exclusiveMaximum: ({ label, params, format }) => `Enter ${label} less than ${format.number(params['limit'])}`,
    multipleOf: ({ label, params, format }) => `Enter ${label} as a multiple of ${format.number(params['multipleOf'])}`,
    minItems: ({ label, params, format }) => `Add to ${label} until there are ${format.number(params['limit'])}`,
    maxItems: ({ label, params, format }) =>
      `Remove from ${label} until at most ${format.number(params['limit'])} are left`,
    uniqueItems: 'Remove the duplicate from {label}',
    additionalProperties: 'Remove “{label}”: this procedure does not ask for it',
    unevaluatedProperties: 'Remove “{label}”: this procedure does not ask for it',
    false: 'Leave {label} empty',
    oneOf: 'Choose one case for {label}',
    anyOf: 'Choose one case for {label}',
    not: 'Correct {label}: this is not accepted here',
    dateOrder: 'Correct {label}: it must not be before {other}',
    dateInFuture: 'Correct {label}: it must not be after today',
    componentRequired: 'Attach {label}',
    componentUnknown: 'Remove “{label}”: this procedure does not ask for it',
    componentNotExpected: 'Remove the files under {label}: this document is not needed',
    componentNotWaived: 'Attach {label}: by your answers it is still needed',
    fileEmpty: 'This file is empty (0 bytes). Check it and choose it again',
    fileTooLarge: ({ params, format }) =>
      `This file is too large (${format.bytes(params['actual'])}). Each file can be ${format.bytes(params['limit'])} at most: take a smaller photo or split it into several files`,
    fileTooMany: ({ label, params, format }) =>
      `Remove files under ${label} until at most ${format.number(params['limit'])} are left`,
    fileType: ({ params }) => `Choose a file of type ${list(params['accepted'])}`,
    fileContent: ({ params }) =>
      `The file’s content does not match its name. Choose an original ${list(params['accepted'])} file, not one renamed from another type`,
    fileDamaged: 'This file could not be read to the end. Choose it again',
    fileMissing: 'This file did not arrive. Choose it again, then send again',
    declarationRequired: 'Tick the declaration to send the dossier',
    declarationOutdated: 'Reload this page: the declaration has changed since you opened it',
    consentRequired: 'Tick your consent to this purpose to send the dossier',
    default: 'Check {label}',
  },
};

function characters(limit: unknown, number: (value: unknown) => string): string {
  return `${number(limit)} ${limit === 1 ? 'character' : 'characters'}`;
}

function list(extensions: unknown): string {
  return Array.isArray(extensions) ? extensions.join(', ') : '';
}
