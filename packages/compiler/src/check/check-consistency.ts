import type { ProcedureDefinition } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';

/** The endings that files of a type have. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg', '.jfif', '.jpe'],
  'image/png': ['.png'],
  'image/heic': ['.heic', '.heif'],
  'image/heif': ['.heic', '.heif'],
  'image/webp': ['.webp'],
  'image/tiff': ['.tif', '.tiff'],
  'application/msword': ['.doc'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/zip': ['.zip'],
};

/** Fewer bytes than this hold no paper: the limit was meant in megabytes. */
const LEAST_BYTES = 10_000;

interface Fault {
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/** Reports members of `procedure.json` that contradict each other or the day. */
export function checkConsistency({ folder: { procedure }, definition, today }: DefinitionContext): Finding[] {
  return [
    ...[...channels(definition), ...files(definition)].map(({ pointer, message, fix }) =>
      procedure.finding('procedure-inconsistent', pointer, message, fix),
    ),
    ...dates(definition, today).map(({ pointer, message, fix }) =>
      procedure.finding('procedure-dates', pointer, message, fix),
    ),
  ];
}

function channels({ channels: given, onlineLevel, privacy, prefill = [] }: ProcedureDefinition): Fault[] {
  const faults: Fault[] = [];
  const online = given.some(({ type }) => type === 'online');
  if (onlineLevel === 'full' && !online)
    faults.push({
      pointer: '/onlineLevel',
      message: '"onlineLevel" is "full", and no channel is "online": no dossier can be sent.',
      fix: 'Add a channel "online", or lower the level.',
    });
  if (onlineLevel === 'infoOnly' && online)
    faults.push({
      pointer: '/onlineLevel',
      message: '"onlineLevel" is "infoOnly", and a channel is "online".',
      fix: 'Raise the level, or remove the channel.',
    });
  given.forEach(({ type, timeLimit }, index) => {
    if (given.findIndex((other) => other.type === type) < index)
      faults.push({
        pointer: `/channels/${index}/type`,
        message: `There is a channel "${type}" already.`,
        fix: 'Keep one; what differs by case has conditions within it.',
      });
    if (timeLimit?.value <= 0)
      faults.push({
        pointer: `/channels/${index}/timeLimit/value`,
        message: `The time limit is ${timeLimit.value}.`,
        fix: 'Write the limit that the law names, or "sameDay" with 1.',
      });
  });
  prefill.forEach(({ pointer }, index) => {
    if (prefill.findIndex((other) => other.pointer === pointer) < index)
      faults.push({
        pointer: `/prefill/${index}/pointer`,
        message: `"${pointer}" is filled in by another entry already.`,
        fix: 'Keep one of the two.',
      });
  });
  const sensitive = privacy.sensitive ?? [];
  sensitive.forEach((pointer, index) => {
    if (sensitive.indexOf(pointer) < index)
      faults.push({
        pointer: `/privacy/sensitive/${index}`,
        message: `"${pointer}" is in the list already.`,
        fix: 'Remove it, or name another field.',
      });
  });
  return faults;
}

function files({ components }: ProcedureDefinition): Fault[] {
  return components.flatMap(({ accept = [], maxBytes }, index): Fault[] => [
    ...accept.flatMap(({ type, extensions }, position): Fault[] => {
      const known = ENDINGS[type];
      const wrong = known && extensions.findIndex((extension) => !known.includes(extension));
      const near = Object.keys(ENDINGS).find((name) => name !== type && name.startsWith(type.slice(0, -1)));
      if (known === undefined && near !== undefined)
        return [
          {
            pointer: `/components/${index}/accept/${position}/type`,
            message: `"${type}" is no media type that files have.`,
            fix: `Did you mean "${near}"?`,
          },
        ];
      return wrong === undefined || wrong < 0
        ? []
        : [
            {
              pointer: `/components/${index}/accept/${position}/extensions/${wrong}`,
              message: `Files of the type "${type}" do not end in "${extensions[wrong]}".`,
              fix: `Write ${(known ?? []).join(' or ')}, or give the ending a type of its own.`,
            },
          ];
    }),
    ...(maxBytes !== undefined && maxBytes < LEAST_BYTES
      ? [
          {
            pointer: `/components/${index}/maxBytes`,
            message: `"maxBytes" is ${maxBytes}: no scan or photo is as small.`,
            fix: 'Write bytes, e.g. 10000000 for 10 MB.',
          },
        ]
      : []),
  ]);
}

function dates({ effectiveFrom, effectiveTo, changelog = [] }: ProcedureDefinition, today: string): Fault[] {
  const ended: Fault[] =
    effectiveTo !== undefined && effectiveTo < today && effectiveTo >= effectiveFrom
      ? [
          {
            pointer: '/effectiveTo',
            message: `The procedure ended on ${effectiveTo}.`,
            fix: 'Take it out of publication, or correct the date.',
          },
        ]
      : [];
  return [
    ...ended,
    ...changelog.flatMap(({ date }, index) =>
      date > today
        ? [
            {
              pointer: `/changelog/${index}/date`,
              message: `${date} is in the future.`,
              fix: 'Write the day of the change.',
            },
          ]
        : [],
    ),
  ];
}
