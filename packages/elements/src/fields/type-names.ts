import { msg } from '../localize/msg.js';

/** Returns the name of a type, or of a value without a label. */
export function typeText(name: string): string {
  switch (name) {
    case 'string':
      return msg('Chữ', { id: 'type.string' });
    case 'number':
    case 'integer':
      return msg('Số', { id: 'type.number' });
    case 'boolean':
      return msg('Có hoặc không', { id: 'type.boolean' });
    case 'object':
      return msg('Nhóm thông tin', { id: 'type.object' });
    case 'array':
      return msg('Danh sách', { id: 'type.array' });
    case 'null':
      return msg('Không có giá trị', { id: 'type.null' });
    case 'true':
      return msg('Có', { id: 'boolean.yes' });
    case 'false':
      return msg('Không', { id: 'boolean.no' });
    default:
      return name;
  }
}
