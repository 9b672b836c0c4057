import { rule } from '../core/rule.js'

export const menuRules = {
  conditionalMenus: rule(100, 'inferred', 'How many conditional menus an account may have (65305).'),
  tryMatchAnswer: rule<'button' | 'menu'>('button', 'peer', 'Where `menu/trymatch` has the buttons: at the top, or in a `menu`.'),
  menuCacheSeconds: rule(
    0,
    'community',
    'Phones keep the menu, and read it again on entering the chat when the last time is longer ago than this: 300 s at the platform. With 0 changes show at once.',
  ),
  miniPrograms: rule<'any' | readonly string[]>('any', 'inferred', 'Mini programs that are linked to the accounts: app ids, or any that looks like one.'),
}
