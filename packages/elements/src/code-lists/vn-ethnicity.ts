import { msg } from '../localize/msg.js';
import type { ListboxOption } from '../options/listbox-option.js';
import type { CodeList } from './code-list.js';

// The ethnic groups of Việt Nam (dân tộc), by the codes of decision 121-TCTK/PPCĐ (02/03/1979) of the statistics office, in
// its order. Behind the bar, other names to be found by, never shown: from that decision and 1019/QĐ-TCTK (12/11/2008), as
// copied by secondary sources, with spellings in common use (Khmer, Jrai, Rhade, Bahnar, K’ho, Stiêng, Xê Đăng,
// Giẻ Triêng). Gathered on 2026-11-24, not compared with the decisions. Facts; no licence applies.
const GROUPS = `
01 Kinh|Việt
02 Tày|Thổ;Ngạn;Phén;Thù Lao;Pa Dí
03 Thái|Tày Khao;Tày Đăm;Tày Mười;Tày Thanh;Thái Trắng;Thái Đen;Thổ Đà Bắc
04 Hoa|Hán;Triều Châu;Phúc Kiến;Quảng Đông;Hải Nam;Xạ Phạng
05 Khơ-me|Khmer;Cur;Cul;Cu;Thổ;Krôm
06 Mường|Mol;Mual;Ao Tá;Âu Tá
07 Nùng|Nùng An;Nùng Cháo;Nùng Lòi;Phàn Sinh
08 HMông|Mông;Mèo;Mẹo;Mèo Xanh;Mèo Đỏ;Mèo Đen;Ná Mẻo;Mán Trắng
09 Dao|Mán;Dao Đỏ;Dao Tiền;Quần Trắng;Quần Chẹt;Thanh Y;Lan Tẻn;Đại Bản;Tiểu Bản
10 Gia-rai|Giơ-rai;Jrai;Tơ-buăn;Chơ-rai;Chor
11 Ngái|Xín;Lê;Đản;Khách Gia
12 Ê-đê|Ra-đê;Rhade;Bih;Mđhur
13 Ba na|Bahnar;Gơ-lar;Rơ-ngao;Giơ-lâng;Tơ-lô
14 Xơ-Đăng|Xê Đăng;Xơ-teng;Ca-dong;Mơ-nâm;Ha-lăng
15 Sán Chay|Cao Lan;Sán Chỉ;Mán Cao Lan;Hờn Bạn
16 Cơ-ho|K’ho;Xrê;Chil;Lat;Lach
17 Chăm|Chàm;Chiêm Thành;Hroi
18 Sán Dìu|Sán Dẻo;Trại Đất;Mán Quần Cộc
19 Hrê|Chăm Rê;Chom
20 Mnông|Pnông;Biat;Gar;Chil
21 Ra-glai|Ra-clây;Rai;Noang;La-oang
22 Xtiêng|Xa-điêng;Stiêng
23 Bru-Vân Kiều|Bru;Vân Kiều;Măng Coong;Tri Khùa
24 Thổ|Kẹo;Mọn;Cuối;Đan Lai;Ly Hà;Tày Pọng
25 Giáy|Nhắng;Dẩng
26 Cơ-tu|Ca-tu;Ca-tang
27 Gié Triêng|Giẻ Triêng;Tareb;Ta-riêng;Ve;Ca-tang
28 Mạ|Châu Mạ;Mạ Ngăn;Mạ Tô
29 Khơ-mú|Xá Cẩu;Tày Hay
30 Co|Cor;Col;Cùa;Trầu
31 Tà-ôi|Tôi-ôi;Pa-co;Pa-hi
32 Chơ-ro|Dơ-ro;Châu-ro
33 Kháng|Xá Khao;Quảng Lâm
34 Xinh-mun|Puộc;Pụa
35 Hà Nhì|U Ni;Xá U Ni
36 Chu ru|Chơ-ru
37 Lào|Lào Bốc;Lào Nọi
38 La Chí|Cù Tê;La Quả
39 La Ha|Xá Khao;Khlá Phlạo
40 Phù Lá|Phó;Phổ;Va Xơ
41 La Hủ|Khù Xung;Cò Xung;Khả Quy
42 Lự|Lừ;Nhuồn;Duôn
43 Lô Lô|Mun Di
44 Chứt|Sách;Mày;Rục;Mã-liêng;A-rem
45 Mảng|Mảng Ư
46 Pà Thẻn|Pà Hưng
47 Co Lao|Cờ Lao
48 Cống|Xắm Khống;Mấng Nhé
49 Bố Y|Chủng Chá;Tu Dí
50 Si La|Cù Dề Xừ;Khả Pẻ
51 Pu Péo|Ka Bèo;Pen Ti Lô Lô
52 Brâu|Brao
53 Ơ Đu|Tày Hạt
54 Rơ măm
`;

const groups = GROUPS.trim()
  .split('\n')
  .map((line): ListboxOption => {
    const [words = '', others = ''] = line.slice(3).split('|');
    return { key: line.slice(0, 2), words, aliases: others === '' ? [] : others.split(';') };
  });

const known = new Map<string, readonly ListboxOption[]>();

/**
 * The 54 groups by their Vietnamese names, used in every language, and the other entries that official papers allow.
 */
export const list: CodeList = {
  options(language) {
    let options = known.get(language);
    if (!options) {
      const foreigner = { key: '55', words: msg('Người nước ngoài', { id: 'ethnicity.foreigner' }) };
      const unknown = { key: '56', words: msg('Không rõ', { id: 'ethnicity.unknown' }) };
      known.set(language, (options = [...groups, foreigner, unknown]));
    }
    return options;
  },
  words: (code, language) => list.options(language).find(({ key }) => key === code)?.words,
};
