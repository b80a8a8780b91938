import { parseNumber } from '../../quantity/number-words.ts'
import { type Rule, yearValue } from './rule.ts'
import { early, year } from './words.ts'

const tens = ['twe', 'thi', 'for', 'fif', 'six', 'sev', 'eig', 'nin']

/** "Nineteen ninety-six", "the nineties", "the 1990s", "World War II", "2022". */
export const years: readonly Rule[] = [
  {
    pattern: String.raw`(?<century>nineteen|twenty)[\s-](?<rest>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)(?![\p{L}-]|\s+(?:people|men|thousand|million))`,
    read: ({ century = '', rest = '' }) => {
      const value = parseNumber(rest)
      return value === null ? null : yearValue((/^n/i.test(century) ? 1900 : 2000) + value)
    },
  },
  {
    pattern: String.raw`the\s+(?:early\s+|late\s+|mid-?\s*)?(?<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![\p{L}])`,
    read: ({ tens: words = '' }) => ({
      edtf: `19${tens.indexOf(words.slice(0, 3).toLowerCase()) + 2}X`,
      precision: 5,
    }),
  },
  {
    pattern: String.raw`(?:the\s+)?(?:early|late|mid)?[\s-]*(?:the\s+)?(?<decade>(?:1[5-9]|20)\d0)s(?![\p{L}])`,
    read: ({ decade = '' }) => ({ edtf: `${decade.slice(0, 3)}X`, precision: 5 }),
  },
  {
    pattern: String.raw`(?:World\s+War\s+(?<war>II|I|Two|One)|the\s+(?<war2>Second|First)\s+World\s+War)`,
    read: ({ war = '', war2 = '' }) => ({
      edtf: /^(?:II|Two|Second)$/i.test(war + war2) ? '1939-09-01/1945-09-02' : '1914-07-28/1918-11-11',
      precision: 5,
    }),
  },
  {
    pattern: String.raw`(?<![\d.,$€£#-])${early}${year}(?![\d%]|[.,]\d|-\d|\s+(?:people|troops|soldiers|men|civilians|others|families|homes|houses|tanks|drones|points|miles|feet|km|kilomet|square|villages|towns|shares|jobs|workers|employees))`,
    read: ({ year: of }) => yearValue(Number(of)),
  },
]
