import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { publicNames } from '../../scripts/lib/public-names.mjs'
import { root } from '../../scripts/lib/root.mjs'

/** What each public name exports, as committed lists: a change that users can see is seen in review too. `npm test -- exports -u` writes them anew. */

const names = publicNames()
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
const program = ts.createProgram(
  names.map(({ source }) => join(root, source)),
  options,
)
const checker = program.getTypeChecker()

/** `type X` for what is gone once it is compiled. */
function exportsOf(source: string): string[] {
  const file = program.getSourceFile(join(root, source))
  const symbol = file && checker.getSymbolAtLocation(file)
  if (!symbol) throw new Error(`${source} is no module`)
  return checker
    .getExportsOfModule(symbol)
    .map((entry) => {
      const target = entry.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(entry) : entry
      const isTypeOnly = !(target.flags & ts.SymbolFlags.Value) || (entry.declarations ?? []).some((each) => ts.isTypeOnlyImportOrExportDeclaration(each))
      return isTypeOnly ? `type ${entry.name}` : entry.name
    })
    .sort()
}

describe('the exports of', () => {
  test.each(names)('$name', async ({ name, source }) => {
    await expect(`${exportsOf(source).join('\n')}\n`).toMatchFileSnapshot(`./exports/${name.replace('/', '.')}.txt`)
  })
})

test('each API of an account is in a subpath of its own, with what makes it', () => {
  const makers: Readonly<Record<string, readonly string[]>> = {
    card: ['createCard', 'type Card', 'type CardApi', 'type CardInvoiceApi', 'CARD_TYPE'],
    product: ['createProduct', 'type ProductApi'],
    menu: ['createMenu', 'type MenuApi'],
    message: ['createMessage', 'createCustomerService', 'type MessageApi', 'type CustomerServiceApi'],
    media: ['createMedia', 'createMaterial', 'createDraft', 'createFreepublish', 'type MediaApi', 'type MaterialApi', 'type DraftApi', 'type FreepublishApi'],
    qrcode: ['createQrcode', 'type Qrcode', 'type QrcodeApi'],
    user: ['createUser', 'createTags', 'type UserApi', 'type TagsApi'],
    openapi: ['createOpenapi', 'type OpenapiApi'],
    template: ['createTemplate', 'createNewtmpl', 'type TemplateApi', 'type NewtmplApi', 'oneTimeSubscriptionUrl'],
    oauth: ['createOAuth', 'authorizeUrl', 'type OAuth', 'type OauthApi'],
    jssdk: ['createJssdk', 'type Jssdk'],
    token: ['createTokenServer', 'createTicketServer', 'memoryTokenStore', 'sqliteTokenStore', 'redisTokenStore', 'tokenStoreSuite'],
  }
  for (const [subpath, wanted] of Object.entries(makers)) {
    expect(exportsOf(`src/${subpath}/index.ts`), subpath).toEqual(expect.arrayContaining([...wanted]))
  }
})
