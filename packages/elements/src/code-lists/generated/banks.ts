/*! Data from vietnam-qr-pay 1.5.1, Copyright (c) xuannghia, MIT licence: see THIRD-PARTY-DATA.txt */
// Made by tools/make-bank-list.mjs on 2026-11-24: do not edit. Not compared with a list of the State Bank or of NAPAS.

/** Lines of number (BIN at NAPAS), short name, full name, and other words to search by. */
export const BANKS = `
422589|CIMB Bank|Ngân hàng TNHH MTV CIMB Việt Nam|CIMB;cimbvn
458761|HSBC Vietnam|Ngân hàng TNHH MTV HSBC (Việt Nam)|HSBC
546034|CAKE by VPBank|Ngân hàng số CAKE by VPBank - Ngân hàng TMCP Việt Nam Thịnh Vượng|CAKE
546035|Ubank by VPBank|Ngân hàng số Ubank by VPBank - Ngân hàng TMCP Việt Nam Thịnh Vượng|UBANK
668888|Kasikornbank|Ngân hàng Đại chúng TNHH KASIKORNBANK - CN TP. Hồ Chí Minh|KBANK
796500|DBS Bank|Ngân hàng TNHH MTV Phát triển Singapore - Chi nhánh TP. Hồ Chí Minh|DBS;dbshcm
801011|Nonghyup Bank|Ngân hàng Nonghyup - Chi nhánh Hà Nội|NONGHYUP
963369|Liobank|Ngân hàng số Liobank - Ngân hàng TMCP Phương Đông|LIOBANK
963388|Timo|Ngân hàng số Timo by Bản Việt Bank|TIMO;banviet
970400|SaigonBank|Ngân hàng TMCP Sài Gòn Công Thương|SGB;saigoncongthuong;saigonbank
970403|Sacombank|Ngân hàng TMCP Sài Gòn Thương Tín|STB
970405|Agribank|Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam|AGRIBANK;nongnghiep;nongthon;agribank;agri
970406|Vikki Bank|Ngân hàng TNHH MTV Số Vikki|VIKKI;vikki;dongabank;dong a;DongA Bank;Ngân hàng TMCP Đông Á
970407|Techcombank|Ngân hàng TMCP Kỹ thương Việt Nam|TCB
970408|GPBank|Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu|GPBANK;daukhi
970409|BacA Bank|Ngân hàng TMCP Bắc Á|BAB;baca;NASB
970410|Standard Chartered Vietnam|Ngân hàng TNHH MTV Standard Chartered Bank Việt Nam|SC
970412|PVcomBank|Ngân hàng TMCP Đại Chúng Việt Nam|PVCOMBANK;daichung
970414|MBV|Ngân hàng TNHH MTV Việt Nam Hiện Đại|daiduong;mbv;Ocean Bank;Ngân hàng Thương mại TNHH MTV Đại Dương
970415|VietinBank|Ngân hàng TMCP Công thương Việt Nam|CTG;viettin
970416|ACB|Ngân hàng TMCP Á Châu|achau
970418|BIDV|Ngân hàng TMCP Đầu tư và Phát triển Việt Nam|BID
970419|NCB Bank|Ngân hàng TMCP Quốc Dân|NVB;quocdan
970421|VietNgaBank|Ngân hàng Liên doanh Việt - Nga|VRB;vietnam-russia;vrbank
970422|MB Bank|Ngân hàng TMCP Quân đội|MBB
970423|TPBank|Ngân hàng TMCP Tiên Phong|TPB;tienphong
970424|Shinhan Bank|Ngân hàng TNHH MTV Shinhan Việt Nam|SVB
970425|AB Bank|Ngân hàng TMCP An Bình|ABB;anbinh
970426|MSB|Ngân hàng TMCP Hàng Hải|hanghai
970427|VietABank|Ngân hàng TMCP Việt Á|VAB
970428|Nam A Bank|Ngân hàng TMCP Nam Á|NAB;namabank
970429|SCB|Ngân hàng TMCP Sài Gòn|saigon
970430|PG Bank|Ngân hàng TMCP Xăng dầu Petrolimex|PGB
970431|Eximbank|Ngân hàng TMCP Xuất Nhập khẩu Việt Nam|EIB
970432|VPBank|Ngân hàng TMCP Việt Nam Thịnh Vượng|VPB;vnthinhvuong
970433|VietBank|Ngân hàng TMCP Việt Nam Thương Tín|VBB;vietnamthuongtin;vnthuongtin
970434|Indovina Bank|Ngân hàng TNHH Indovina|IVB
970436|Vietcombank|Ngân hàng TMCP Ngoại Thương Việt Nam|VCB
970437|HDBank|Ngân hàng TMCP Phát triển TP. Hồ Chí Minh|HDB
970438|BaoViet Bank|Ngân hàng TMCP Bảo Việt|BAOVIETBANK;baoviet;BVB
970439|Public Bank Vietnam|Ngân hàng TNHH MTV Public Việt Nam|PBVN;publicvn
970440|SeABank|Ngân hàng TMCP Đông Nam Á|SSB
970441|VIB|Ngân hàng TMCP Quốc tế Việt Nam|quocte
970442|HongLeong Bank|Ngân hàng TNHH MTV Hong Leong Việt Nam|HLB;HLBVN
970443|SHB|Ngân hàng TMCP Sài Gòn - Hà Nội|saigonhanoi;sghn
970444|CB Bank|Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam|VNCB;xaydungvn;xaydung
970446|Co-op Bank|Ngân hàng Hợp tác xã Việt Nam|COOPBANK;hoptacxa;coop
970448|OCB Bank|Ngân hàng TMCP Phương Đông|OCB;phuongdong
970449|LPBank|Ngân hàng TMCP Lộc Phát Việt Nam|LPB;lienvietbank;loc phat;LienVietPostBank;Ngân hàng TMCP Bưu Điện Liên Việt
970452|KienlongBank|Ngân hàng TMCP Kiên Long|KLB
970454|BVBank|Ngân hàng TMCP Bản Việt|BVB;banviet;vietcapitalbank
970455|IBK HN|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội|IBKHN;congnghiep
970456|IBK HCM|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh|IBKHCM;congnghiep
970457|Woori Bank|Ngân hàng TNHH MTV Woori Việt Nam|WRB
970458|United Overseas Bank Vietnam|Ngân hàng United Overseas Bank Việt Nam|UOB
970462|Kookmin Bank HN|Ngân hàng Kookmin - Chi nhánh Hà Nội|KBHN
970463|Kookmin Bank HCM|Ngân hàng Kookmin - Chi nhánh TP. Hồ Chí Minh|KBHCM
`;
