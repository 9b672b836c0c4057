import { mistake, outcome } from '../endpoint-field.js'

/** Errcodes of the menu endpoints. */

export const noMenu = outcome(46003, 'no-menu', '没有菜单。', 'There is no menu.')
export const noSuchMenuid = outcome(65301, 'no-menu', '没有这个 menuid 的个性化菜单。', 'There is no conditional menu of this menuid.')
export const noSuchUser = outcome(65302, 'not-found', '没有这个用户。', 'There is no such user.')
export const noDefaultMenu = outcome(65303, 'no-menu', '没有默认菜单：先创建默认菜单。', 'There is no default menu: create that first.')

/** What can be wrong with buttons. */
export const buttonMistakes = [
  mistake(40015, '菜单类型无效。', "The menu's type is invalid."),
  mistake(40016, '按钮个数无效。', 'Too many buttons, or none.'),
  mistake(40017, '按钮类型无效。', "A button's type is invalid."),
  mistake(40018, '按钮名称过长。', "A button's name is too long."),
  mistake(40019, '按钮 key 过长。', "A button's key is too long."),
  mistake(40020, '按钮 url 过长。', "A button's url is too long."),
  mistake(40022, '菜单超过两级。', 'The menu has more than two levels.'),
  mistake(40023, '子按钮个数无效。', 'Too many sub-buttons, or none.'),
  mistake(40024, '子按钮类型无效。', "A sub-button's type is invalid."),
  mistake(40025, '子按钮名称过长。', "A sub-button's name is too long."),
  mistake(40026, '子按钮 key 过长。', "A sub-button's key is too long."),
  mistake(40027, '子按钮 url 过长。', "A sub-button's url is too long."),
  mistake(40054, '子按钮 url 的域名无效。', "A sub-button's url has an invalid domain."),
  mistake(40055, '按钮 url 的域名无效。', "A button's url has an invalid domain."),
  mistake(40118, 'media_id 长度无效。', 'media_id has an invalid length.'),
  mistake(40119, '按钮类型错误。', "A button's type is wrong."),
  mistake(40120, '子按钮类型错误。', "A sub-button's type is wrong."),
  mistake(40121, 'media_id 类型无效。', 'media_id is of an invalid type.'),
  mistake(40155, '不能链接其他公众号的主页。', "A link to another account's home page is not allowed."),
  mistake(41007, '缺少子菜单数据。', 'The sub-menu is empty.'),
  mistake(45064, '小程序没有关联。', 'The mini program is not linked to the account.'),
  mistake(65317, 'url 无效。', 'A url is invalid.'),
  mistake(65318, '菜单不是 UTF-8。', 'The menu is not UTF-8.'),
]
export const tooManyMenus = mistake(45010, '菜单个数过多。', 'Too many menus.')

/** What can be wrong with a conditional menu besides. */
export const conditionalMistakes = [
  mistake(65304, 'matchrule 为空。', 'matchrule is empty.'),
  outcome(65305, 'over-limit', '个性化菜单过多。', 'Too many conditional menus.'),
  mistake(65306, '账号类型不支持个性化菜单。', 'Accounts of this kind have no conditional menus.'),
  mistake(65307, '个性化菜单为空。', 'The conditional menu is empty.'),
  mistake(65308, '按钮没有响应类型。', 'A button causes nothing.'),
  mistake(65309, '个性化菜单已关闭。', 'Conditional menus are switched off.'),
  mistake(65310, '缺少国家。', 'The country is missing.'),
  mistake(65311, '缺少省份。', 'The province is missing.'),
  mistake(65312, '国家无效。', 'The country is invalid.'),
  mistake(65313, '省份无效。', 'The province is invalid.'),
  mistake(65314, '城市无效。', 'The city is invalid.'),
  mistake(65316, '外部域名超过 3 个。', 'More than 3 outside domains.'),
  mistake(65320, '不再支持按性别、地区、语言匹配。', 'Sex, region and language can no longer be asked for.'),
]
