"""Rows as offices of the fictional province Minh Họa export them. Names of persons are invented."""

from datetime import date, datetime, timedelta

STATE = ["UBND TỈNH MINH HỌA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
MOTTO = ["VĂN PHÒNG", "Độc lập - Tự do - Hạnh phúc"]

# domain: the two forms of late lists.
OPEN_HEADER = ["STT", "Mã hồ sơ", "Tên thủ tục", "Ngày tiếp nhận", "Ngày hẹn trả", "Đơn vị giải quyết",
               "Cán bộ đang xử lý", "Ghi chú"]
CLOSED_HEADER = ["STT", "Lĩnh vực", "Tên TTHC", "Mã hồ sơ", "Chủ hồ sơ", "Địa chỉ", "Số điện thoại",
                 "Ngày nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý", "Đơn vị giải quyết", "Lý do chậm"]

FIELDS = [("Hoạt động xây dựng", "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Sở Xây dựng", "H99.07"),
          ("Dược", "Cấp chứng chỉ hành nghề dược", "Sở Y tế", "H99.05"),
          ("Quy hoạch", "Cung cấp thông tin quy hoạch xây dựng", "Sở Xây dựng", "H99.07"),
          ("Hộ tịch", "Đăng ký lại khai sinh", "UBND phường Nắng Mai", "H99.31"),
          ("Tổ chức hội", "Cho phép thành lập hội", "Sở Nội vụ", "H99.02")]
REASONS = ["Chờ ý kiến cơ quan phối hợp", "Phải xác minh thực địa", "Thiếu người thụ lý", "Trình ký chậm"]
PERSONS = [("Nguyễn Văn Thử", "12 đường Ví Dụ, phường Nắng Mai", "0900000001"),
           ("Trần Thị Mẫu", "Thôn Giả Định, xã Đồng Sáng", "0900000002"),
           ("Công ty TNHH Minh Họa", "Khu công nghiệp Ví Dụ", "0900000003")]


def dossier(number):
    """The dossier of that number: everything an export may say of it."""
    field, procedure, agency, code = FIELDS[number % len(FIELDS)]
    received = date(2026, 9, 1) + timedelta(days=number % 25)
    due = received + timedelta(days=21)
    name, address, phone = PERSONS[number % len(PERSONS)]
    return {
        "code": f"{code}-{received:%y%m%d}-{number:04}",
        "field": field, "procedure": procedure, "agency": agency, "received": received, "due": due,
        "ended": due + timedelta(days=3 + number % 5), "reason": REASONS[number % len(REASONS)],
        "name": name, "address": address, "phone": phone,
    }


def open_row(number, day=lambda value: value):
    """A row below OPEN_HEADER; `day` writes its dates."""
    it = dossier(number)
    officers = "Chuyên viên Phòng Một##Chuyên viên Phòng Hai" if number % 3 == 0 else "Chuyên viên"
    return [number, it["code"], it["procedure"], day(it["received"]), day(it["due"]), it["agency"], officers, ""]


def closed_row(number, day=lambda value: value):
    """A row below CLOSED_HEADER."""
    it = dossier(number)
    return [number, it["field"], it["procedure"], it["code"], it["name"], it["address"], it["phone"],
            day(it["received"]), day(it["due"]), day(it["ended"]), it["agency"], it["reason"]]


def slashed(value):
    return f"{value:%d/%m/%Y}"


def dashed(value):
    return f"{value:%d-%m-%Y}"


def dotted(value):
    return f"{value.day}.{value.month}.{value.year}"


def timed(value):
    return f"{value:%d/%m/%Y} 16:45:30"


def moment(value):
    return datetime(value.year, value.month, value.day, 8, 30)


# Form II.06a: receipt 3-6, resolved 7-10, pending 11-13, with all identities kept.
SUMMARY_TOP = ["STT", "Lĩnh vực giải quyết", "Số lượng hồ sơ tiếp nhận", "", "", "",
               "Số lượng hồ sơ đã giải quyết", "", "", "", "Số lượng hồ sơ đang giải quyết", "", ""]
SUMMARY_SUB = ["", "", "Tổng số", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước",
               "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"]
SUMMARY_MERGED = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 5), (0, 6, 0, 9), (0, 10, 0, 12)]
SUMMARY_ROWS = [
    ["Hoạt động xây dựng", 1254, 1000, 200, 54, 1200, 900, 298, 2, 54, 52, 2],
    ["Dược", 310, 250, 40, 20, 300, 180, 119, 1, 10, 10, 0],
    ["Hộ tịch", 2436, 1436, 980, 20, 2400, 2000, 399, 1, 36, 35, 1],
]


def summary_rows():
    """The rows of data and the total."""
    rows = [[index + 1, *row] for index, row in enumerate(SUMMARY_ROWS)]
    total = [sum(row[column] for row in SUMMARY_ROWS) for column in range(1, 12)]
    return rows, ["", "Tổng cộng", *total]


SATISFACTION_HEADER = ["TT", "Cơ quan, đơn vị", "Tiêu chí", "Rất hài lòng", "Hài lòng", "Bình thường",
                       "Không hài lòng", "Rất không hài lòng", "Không áp dụng"]
SATISFACTION_ROWS = [
    [1, "Sở Nội vụ", "Thái độ", 36, 54, 3, 2, 0, 3],
    [2, "Sở Nội vụ", "Đúng hẹn", 30, 50, 9, 5, 1, 3],
    [3, "UBND phường Nắng Mai", "Thái độ", 88, 61, 4, 1, 0, 0],
]
