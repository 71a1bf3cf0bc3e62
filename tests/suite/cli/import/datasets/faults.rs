//! What keeps a spreadsheet out of a dataset.

use super::*;

#[test]
fn a_value_of_another_type() {
    let sheet = SHEET
        .replace("9.840.000", "chưa giao")
        .replace(";0;-;", ";0;năm ngoái;")
        .replace("05/12/2025;Nguyễn", "31/02/2026;Nguyễn");
    says(
        &with(&sheet),
        &NEW,
        str![[r#"
lỗi[date/impossible]: Tờ ‘du-toan.csv’, ô E4: ‘31/02/2026’ không phải ngày có thật: tháng 2 có 28 ngày.
  | 31/02/2026
  = cách sửa: Sửa theo văn bản gốc, dạng 2026-10-05 hoặc 05/10/2026.

lỗi[content/malformed]: Tờ ‘du-toan.csv’, ô C5: ‘chưa giao’ không phải một số.
  | chưa giao
  = cách sửa: Viết dạng 99,8.

lỗi[content/malformed]: Tờ ‘du-toan.csv’, ô D6: ‘năm ngoái’ không phải một số.
  | năm ngoái
  = cách sửa: Viết dạng 99,8.

3 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
du-toan.csv → dataset, năm 2026
Tờ ‘du-toan.csv’: tiêu đề ở dòng 3; đọc 5 dòng, giữ 4, bỏ 1
  bỏ dòng 8: phần ký, nơi nhận ở dưới bảng
  cột A ‘STT’ → stt (STT)
  cột B ‘Nội dung thu’ → noi_dung (Nội dung)
  cột C ‘Dự toán’ → du_toan (Dự toán)
  cột D ‘So sánh (%)’ → so_sanh (So sánh (%))
  cột E ‘Ngày giao’ → ngay_giao (Ngày giao)
  bỏ cột F ‘Người lập’: không thuộc bảng công bố
Bảng rows: 4 dòng
Chưa qua kiểm tra: 3 lỗi
exit 1

"#]],
    );
}

#[test]
fn a_value_that_the_description_forbids() {
    let sheet = SHEET.replace("A.2;Thu từ dầu thô;0", "A.1;Thu từ dầu thô;-5");
    says(
        &with(&sheet),
        &NEW,
        str![[r#"
lỗi[datasets/key-twice]: Tờ ‘du-toan.csv’, ô A6: ‘A.1’ đã có ở dòng dữ liệu thứ 2.
  | A.1
  = cách sửa: Bỏ dòng thừa, hoặc thêm cột vào `primaryKey` để phân biệt.

lỗi[datasets/below-minimum]: Tờ ‘du-toan.csv’, ô C6: Cột ‘Dự toán’: -5 nhỏ hơn 0.
  | -5
  = cách sửa: Đối chiếu với nguồn; đúng thì sửa `minimum` ở đầu tệp.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
du-toan.csv → dataset, năm 2026
Tờ ‘du-toan.csv’: tiêu đề ở dòng 3; đọc 5 dòng, giữ 4, bỏ 1
  bỏ dòng 8: phần ký, nơi nhận ở dưới bảng
  cột A ‘STT’ → stt (STT)
  cột B ‘Nội dung thu’ → noi_dung (Nội dung)
  cột C ‘Dự toán’ → du_toan (Dự toán)
  cột D ‘So sánh (%)’ → so_sanh (So sánh (%))
  cột E ‘Ngày giao’ → ngay_giao (Ngày giao)
  bỏ cột F ‘Người lập’: không thuộc bảng công bố
Bảng rows: 4 dòng
Đã qua 6/8 phép kiểm tra của datasets
exit 1

"#]],
    );
}

#[test]
fn a_column_that_is_not_described() {
    let sheet = SHEET.replace("So sánh (%)", "Tỷ lệ").replace("Nội dung thu", "Nội dung các khoản");
    says(
        &with(&sheet),
        &NEW,
        str![[r#"
lỗi[import/unsure-column]: Tờ ‘du-toan.csv’, ô B3: Chưa chắc cột ‘Nội dung các khoản’ là gì. Có thể là: noi_dung (Nội dung).
  = cách sửa: Nếu đúng, thêm vào lệnh: --map "Nội dung các khoản=noi_dung"; nếu không lấy cột này: --map "Nội dung các khoản=drop". Câu trả lời được nhớ cho tháng sau.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
du-toan.csv → dataset, năm 2026
Tờ ‘du-toan.csv’: tiêu đề ở dòng 3; đọc 5 dòng, giữ 4, bỏ 1
  bỏ dòng 8: phần ký, nơi nhận ở dưới bảng
  cột A ‘STT’ → stt (STT)
  cột C ‘Dự toán’ → du_toan (Dự toán)
  cột E ‘Ngày giao’ → ngay_giao (Ngày giao)
  bỏ cột D ‘Tỷ lệ’: không thuộc bảng công bố
  bỏ cột F ‘Người lập’: không thuộc bảng công bố
Bảng rows: 4 dòng
exit 1

"#]],
    );
}

#[test]
fn a_column_that_is_missing() {
    let sheet = SHEET.replace("Dự toán;", "Thực thu;").replace("CÔNG KHAI Thực thu;", "CÔNG KHAI;");
    says(
        &with(&sheet),
        &NEW,
        str![[r#"
lỗi[import/no-column]: Tờ ‘du-toan.csv’, ô A3: Bảng không có cột bắt buộc ‘du_toan’ (Dự toán).
  | STT
  = cách sửa: Thêm cột này khi kết xuất. Nếu cột có tên khác, thêm vào lệnh: --map "TIÊU ĐỀ=du_toan" (cột ghi tên hay dữ liệu của người dân không được nhận). Tên được nhận: du_toan, Dự toán.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
du-toan.csv → dataset, năm 2026
Tờ ‘du-toan.csv’: tiêu đề ở dòng 3; đọc 5 dòng, giữ 4, bỏ 1
  bỏ dòng 8: phần ký, nơi nhận ở dưới bảng
  cột A ‘STT’ → stt (STT)
  cột B ‘Nội dung thu’ → noi_dung (Nội dung)
  cột D ‘So sánh (%)’ → so_sanh (So sánh (%))
  cột E ‘Ngày giao’ → ngay_giao (Ngày giao)
  bỏ cột C ‘Thực thu’: không thuộc bảng công bố
  bỏ cột F ‘Người lập’: không thuộc bảng công bố
Bảng rows: 4 dòng
exit 1

"#]],
    );
}

#[test]
fn descriptions_that_cannot_be_used() {
    let portal = with(SHEET);
    portal
        .put("trong.yaml", "\n")
        .put("hong.json", "{ \"fields\": [\n")
        .put("khac.yaml", "columns: [a]\n")
        .put("trang.md", "---\ntitle: Trang\n---\n");
    let mut all = String::new();
    for file in ["trong.yaml", "hong.json", "khac.yaml", "trang.md", "khong-co.yaml"] {
        all += &run(&portal, "du-toan.csv", "2026", &[&NAMED[..], &["--schema", file]].concat());
    }
    all += &portal
        .run(&["import", "du-toan.csv", "--as", "late", "--period", "2026-10", "--schema", "cot.yaml"])
        .transcript();
    snapbox::assert_data_eq!(all, str![[r#"
lỗi: trong.yaml: không đọc được mô tả cột: tệp trống. Xem docs/content/datasets.md
exit 2
lỗi: hong.json: không đọc được mô tả cột: Phần YAML viết sai cú pháp: thiếu dấu phẩy hoặc dấu đóng ] }. Xem docs/content/datasets.md
exit 2
lỗi: khac.yaml: không đọc được mô tả cột: unknown field `columns`, expected one of fields, primaryKey, missingValues. Xem docs/content/datasets.md
exit 2
lỗi: trang.md: không đọc được mô tả cột: phần đầu không có `schema`. Xem docs/content/datasets.md
exit 2
lỗi: không đọc được khong-co.yaml: không có tệp hoặc thư mục này
exit 3
lỗi: --schema chỉ dùng với --as dataset; bảng late có cột cố định
exit 2

"#]].raw());
}
