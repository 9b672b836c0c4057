import ts from 'typescript'

/** What holds a signature, by its name: also what is called `given` and `expected` where nothing but signatures is compared. */
const SIGNATURE = /signature|\bsign\(|\bgiven\b|\bexpected\b/i

/** Methods that stop at the first difference. */
const LEAKY = new Set([
  'equals',
  'compare',
  'localeCompare',
  'includes',
  'startsWith',
  'endsWith',
  'indexOf',
  'lastIndexOf',
  'search',
  'match',
  'test',
  'is',
  'has',
  'deepEqual',
  'isDeepStrictEqual',
])

const EQUALITY = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
])

/**
 * Comparisons of signatures that take as long as the two are alike: `===` and its kin, `.equals(` and its kin, `switch`.
 * Whether one is there at all, or how long it is, may be asked.
 * @returns each as `line: code`
 */
export function leakyComparisons(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  // Elsewhere the words mean other things.
  const pattern = /(^|\/)signature\.ts$/.test(file) ? SIGNATURE : /signature|\bsign\(/i
  const holds = (node: ts.Node): boolean => {
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return false
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'length') return false
    if (ts.isTypeOfExpression(node)) return false
    return pattern.test(node.getText(tree))
  }
  const isNothing = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(node) && node.text === 'undefined') ||
    (ts.isStringLiteralLike(node) && node.text === '') ||
    ts.isNumericLiteral(node)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const leaky =
      (ts.isBinaryExpression(node) &&
        EQUALITY.has(node.operatorToken.kind) &&
        (holds(node.left) || holds(node.right)) &&
        !isNothing(node.left) &&
        !isNothing(node.right)) ||
      (ts.isSwitchStatement(node) && holds(node.expression)) ||
      (ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        LEAKY.has(node.expression.name.text) &&
        (holds(node.expression.expression) || node.arguments.some(holds)))
    if (leaky) found.push(`${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}: ${node.getText(tree).split('\n')[0]}`)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}
