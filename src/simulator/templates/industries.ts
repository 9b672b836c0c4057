/** By number, from 1: `industry_id` of templates. */
export const industries: readonly (readonly [string, string])[] = [
  ...['互联网|电子商务', 'IT软件与服务', 'IT硬件与设备', '电子技术', '通信与运营商', '网络游戏'].map((name) => ['IT科技', name] as const),
  ...['银行', '基金|理财|信托', '保险'].map((name) => ['金融业', name] as const),
  ['餐饮', '餐饮'],
  ...['酒店', '旅游'].map((name) => ['酒店旅游', name] as const),
  ...['快递', '物流', '仓储'].map((name) => ['运输与仓储', name] as const),
  ...['培训', '院校'].map((name) => ['教育', name] as const),
  ...['学术科研', '交警', '博物馆', '公共事业|非盈利机构'].map((name) => ['政府与公共事业', name] as const),
  ...['医药医疗', '护理美容', '保健与卫生'].map((name) => ['医药护理', name] as const),
  ...['汽车相关', '摩托车相关', '火车相关', '飞机相关'].map((name) => ['交通工具', name] as const),
  ...['建筑', '物业'].map((name) => ['房地产', name] as const),
  ['消费品', '消费品'],
  ...['法律', '会展', '中介服务', '认证', '审计'].map((name) => ['商业服务', name] as const),
  ...['传媒', '体育', '娱乐休闲'].map((name) => ['文体娱乐', name] as const),
  ['印刷', '印刷'],
  ['其它', '其它'],
]
