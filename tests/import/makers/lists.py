"""Lists of one period as offices keep them: procedures announced, inspections, complaints, figures of reports, reception."""

from datetime import date

from . import content as c
from .archive import saved
from .xlsx import book

# Statistics of procedures: sections by what became of them, the decision under two heads, as annexes of decisions have them.
PROCEDURES = [
    ["THỐNG KÊ THỦ TỤC HÀNH CHÍNH ĐƯỢC CÔNG BỐ THÁNG 10/2026"], [],
    ["STT", "Mã TTHC", "Tên thủ tục hành chính", "Lĩnh vực", "Quyết định công bố", "", "Ngày có hiệu lực",
     "Cơ quan thực hiện", "Cấp thực hiện", "Ngày công khai", "Thời hạn giải quyết", "Phí, lệ phí"],
    ["", "", "", "", "Số, ký hiệu", "Ngày ban hành"],
    ["A", "THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH"],
    [1, "1.990101", "Cấp giấy phép hành nghề", "Dược", "1/QĐ-UBND", date(2026, 10, 5), date(2026, 10, 20), "Sở Y tế",
     "Cấp tỉnh", date(2026, 10, 8), "20 ngày làm việc", "Không"],
    ["B", "THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG"],
    [2, "1.990102", "Cấp giấy phép xây dựng", "Xây dựng", "2/QĐ-UBND", "12/10/2026", "01/11/2026", "Sở Xây dựng",
     "Cấp tỉnh", "14/10/2026", "15 ngày", "150.000 đồng"],
    [3, "2.990103", "Xác nhận thông tin quy hoạch", "Quy hoạch", "2/QĐ-UBND", "12/10/2026", "01/11/2026", "UBND phường Nắng Mai",
     "Cấp xã", "", "5 ngày", "Không"],
    ["C", "THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ"],
    [4, "1.990104", "Đổi giấy phép hành nghề", "Dược", "3/QĐ-UBND", "20/10/2026", "20/10/2026", "Sở Y tế", "Cấp tỉnh", "21/10/2026"],
    [], ["", "Người lập biểu", "", "", "", "CHÁNH VĂN PHÒNG"],
]

# Following up conclusions: the names offices give to the columns.
INSPECTIONS = [
    c.STATE, [],
    ["BẢNG THEO DÕI THỰC HIỆN KẾT LUẬN THANH TRA, KIỂM TRA QUÝ III/2026"], [],
    ["TT", "Số, ký hiệu kết luận", "Ngày ban hành", "Đơn vị được thanh tra, kiểm tra", "Đơn vị chủ trì", "Nội dung thanh tra, kiểm tra",
     "Tồn tại, hạn chế, vi phạm", "Kiến nghị xử lý", "Thời hạn thực hiện", "Ngày hoàn thành", "Văn bản báo cáo kết quả"],
    [1, "5/TB-VP", date(2026, 9, 4), "Sở Y tế", "Văn phòng UBND tỉnh", "Giải quyết thủ tục hành chính",
     "Niêm yết thiếu 02 thủ tục", "Niêm yết đủ", date(2026, 9, 18), date(2026, 9, 17), "41/BC-SYT"],
    [2, "5/TB-VP", date(2026, 9, 4), "Sở Y tế", "Văn phòng UBND tỉnh", "Giải quyết thủ tục hành chính",
     "Hồ sơ trễ hạn chưa xin lỗi", "Xin lỗi đủ hồ sơ trễ hạn", date(2026, 9, 25), "", ""],
    [3, "7/KL-TTr", "15/09/2026", "UBND phường Nắng Mai", "Thanh tra tỉnh", "Tiếp công dân", "Không phát hiện hạn chế", "", "", "", ""],
]

# Export of the system for complaints: who complained stands beside them and must not get in.
FEEDBACK = [
    ["DANH SÁCH PHẢN ÁNH, KIẾN NGHỊ"], ["(Từ ngày 01/10/2026 đến ngày 31/10/2026)"], [],
    ["STT", "Mã PAKN", "Họ và tên", "Số điện thoại", "Kênh tiếp nhận", "Nội dung phản ánh", "Đơn vị xử lý", "Ngày tiếp nhận",
     "Hạn xử lý", "Ngày xử lý xong", "Trạng thái", "Ngày công khai trả lời"],
    [1, "PAKN.20261005.0003", "Nguyễn Văn Thử", "0900000001", "Cổng Dịch vụ công quốc gia", "Hồ sơ quá ngày hẹn", "Sở Y tế",
     "05/10/2026", "26/10/2026", "20/10/2026", "Đã xử lý", "21/10/2026"],
    [2, "PAKN.20261012.0004", "Trần Thị Mẫu", "0900000002", "Đường dây nóng", "Thu thêm giấy tờ ngoài quy định", "Sở Xây dựng",
     "12/10/2026", "02/11/2026", "", "Đang xử lý", ""],
    [3, "PAKN.20261020.0005", "Nguyễn Văn Thử", "0900000001", "Đường dây nóng", "Không thuộc phạm vi", "Sở Xây dựng",
     "20/10/2026", "22/10/2026", "21/10/2026", "Từ chối", ""],
]

# A table of figures as reports have them; the sum stands above its parts.
REPORTS = [
    ["PHỤ LỤC SỐ LIỆU BÁO CÁO QUÝ III/2026"], [],
    ["STT", "Chỉ tiêu", "Đơn vị tính", "Kết quả thực hiện", "Ghi chú"],
    ["1", "Tổng số đơn tiếp nhận", "đơn", "1.112", ""],
    ["1.1", "Khiếu nại", "đơn", 156, ""],
    ["1.2", "Tố cáo", "đơn", 54, ""],
    ["2", "Tỷ lệ hồ sơ trực tuyến", "%", "99,8", "Tính cả dịch vụ bưu chính"],
]

# Forms 01/TCD and 01/XLD in one table, two rows of heads, numbers of columns below them.
RECEPTION = [
    ["TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN, XỬ LÝ ĐƠN QUÝ III/2026"], ["(Kèm theo Báo cáo số …/BC-UBND)"], [],
    ["Đơn vị", "Tiếp công dân", "", "", "Số đơn", "", "", "Phân loại đơn theo nội dung", "", "",
     "Kết quả xử lý đơn", "", "", "", "Tình trạng giải quyết", "", ""],
    ["", "Số lượt tiếp", "Số người được tiếp", "Đoàn đông người", "Kỳ trước chuyển sang", "Tiếp nhận trong kỳ", "Đủ điều kiện xử lý",
     "Khiếu nại", "Tố cáo", "Kiến nghị, phản ánh", "Đơn thuộc thẩm quyền", "Hướng dẫn", "Chuyển đơn", "Đôn đốc giải quyết",
     "Đã giải quyết", "Trong đó đúng thời hạn", "Đang giải quyết"],
    [f"({n})" for n in range(1, 18)],
    ["Sở Y tế", 20, 26, 1, 3, 40, 38, 20, 6, 12, 30, 3, 4, 1, 24, 21, 6],
    ["Sở Xây dựng", 5, 5, "-", 0, 4, 4, 2, 0, 2, 1, 1, 2, 0, 1, 1, 0],
    ["UBND phường Nắng Mai", 3, 4, "-", 0, 2, 2, "", "", "", 2, 0, 0, 0, 2, 2, 0],
    ["Tổng cộng", 28, 35, 1, 3, 46, 44, 22, 6, 14, 33, 4, 6, 1, 27, 24, 6],
]

BOOKS = {
    "procedures.xlsx": (PROCEDURES, "TTHC", [(2, 4, 2, 5)]),
    "inspections.xlsx": (INSPECTIONS, "Theo dõi", []),
    "feedback.xlsx": (FEEDBACK, "PAKN", []),
    "reports.xlsx": (REPORTS, "Phụ lục", []),
    "reception.xlsx": (RECEPTION, "01TCD-01XLD", [(3, 1, 3, 3), (3, 4, 3, 6), (3, 7, 3, 9), (3, 10, 3, 13), (3, 14, 3, 16), (3, 0, 4, 0)]),
}


def files():
    for name, (rows, title, merged) in BOOKS.items():
        yield name, saved(book(rows, title, merged))
