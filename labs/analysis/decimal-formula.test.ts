import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFormula } from "../document/formula.ts";
import { compare, type Decimal, decimalOf, numberOf, ONE, readDecimal, subtract } from "./decimal.ts";
import { decimalValue } from "./decimal-formula.ts";
import { derivativeOf } from "./test-formula.ts";

function worth(text: string, values: Readonly<Record<string, Decimal>> = {}): Decimal | undefined {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return decimalValue(parsed.ast, new Map(Object.entries(values)));
}

/** How far a formula is from a number, as a share of it, or of 1 where that is more. */
function off(found: Decimal | undefined, expected: Decimal): number {
  if (!found) return Number.NaN;
  return Math.abs(numberOf(subtract(found, expected))) / Math.max(1, Math.abs(numberOf(expected)));
}

/** Worked out by mpmath 1.3 (Python) with eighty digits. */
const KNOWN = [
  ["exp(1)", "2.7182818284590452353602874713526624977572470937"],
  ["exp(-745.2)", "2.3107453390094812436721223347183513549748127059939e-324"],
  ["exp(700.123456789)", "1.1475032771012168172801748006767444046698329802847e+304"],
  ["exp(1e-30)", "1.000000000000000000000000000001"],
  ["ln(2)", "6.9314718055994530941723212145817656807550013436026e-1"],
  ["ln(10)", "2.3025850929940456840179914546843642076011014886288"],
  ["ln(1.0000000001)", "9.9999999995000000000333333333308333333335333333333e-11"],
  ["ln(6.02214076e23)", "5.4754899942943672661428434781095752961105280018152e+1"],
  ["ln(1e-300)", "-6.9077552789821370520539743640530926228033044658863e+2"],
  ["log10(2)", "3.0102999566398119521373889472449302676818988146211e-1"],
  ["log10(0.05)", "-1.3010299956639811952137388947244930267681898814621"],
  ["sqrt(2)", "1.4142135623730950488016887242096980785696718753769"],
  ["sqrt(1.5e-7)", "3.8729833462074168851792653997823996108329217052916e-4"],
  ["sin(1)", "8.4147098480789650665250232163029899962256306079837e-1"],
  ["sin(-2.5)", "-5.9847214410395649405185470218616227170359717157722e-1"],
  ["sin(22)", "-8.8513092904038759216902568157723324632892039513326e-3"],
  ["sin(1e22)", "-8.5220084976718880177270589375302936826176215041004e-1"],
  ["cos(1)", "5.4030230586813971740093660744297660373231042061792e-1"],
  ["cos(11)", "4.4256979880507857483550247239415732257273590001023e-3"],
  ["cos(-100.25)", "9.6078833127606120344234456136204998612380108861013e-1"],
  ["tan(1.5707963)", "3.7320539586716541320040642465408494112066456346316e+7"],
  ["tan(-2)", "2.1850398632615189916433061023136825434320177462277"],
  ["asin(0.5)", "5.2359877559829887307710723054658381403286156656252e-1"],
  ["asin(-0.999999999999)", "-1.5707949125813342460184217597532427951627375662409"],
  ["acos(0.1)", "1.4706289056333368228857985121870581235299087274579"],
  ["acos(-0.9999999)", "3.1411454399905665004770093473998875589357170569582"],
  ["atan(0.5)", "4.6364760900080611621425623146121440202853705428612e-1"],
  ["atan(1e-12)", "9.9999999999999999999999966666666666666666666666687e-13"],
  ["atan(-3e8)", "-1.5707963234615632858979883706520971211109302963954"],
  ["sinh(1)", "1.1752011936438014568823818505956008151557179813341"],
  ["sinh(1e-20)", "1.0000000000000000000000000000000000000000166666667e-20"],
  ["cosh(1)", "1.5430806348152437784779056207570616826015291123659"],
  ["cosh(-5.5)", "1.2234800951782942599109120710726203547631855038208e+2"],
  ["tanh(0.25)", "2.4491866240370912927780113149101695750655873061782e-1"],
  ["tanh(-3)", "-9.9505475368673045133188018525548847509781385470028e-1"],
  ["cos(1e60 - 1e60)", "1"],
  ["sin(0e50)", "0"],
  ["pi", "3.1415926535897932384626433832795028841971693993751"],
  ["e", "2.7182818284590452353602874713526624977572470937"],
  ["2^0.5", "1.4142135623730950488016887242096980785696718753769"],
  ["1.1^1000", "2.4699329180058263341240883850852214777097333852384e+41"],
  ["(-0.3)^-7", "-4.572473708276177411979881115683584819387288523091e+3"],
  ["5.5^-7.25", "4.2891427561690785239791522032117950387875083724182e-6"],
  ["atan2(-1, -3)", "-2.8198420991931510450612387689208415651764141038174"],
  ["atan2(2, -1e-9)", "1.5707963272948966192313216915980847754319180330271"],
  ["hypot(1e200, 3)", "1e+200"],
] as const;

describe("formulas to fifty digits", () => {
  test.each(KNOWN)("%s is %s", (text, expected) => {
    expect(off(worth(text), readDecimal(expected))).toBeLessThan(1e-48);
  });

  const x = fc.double({ min: -20, max: 20, noNaN: true }).map(decimalOf);
  test.each([
    ["sin(x)^2 + cos(x)^2", "1"],
    ["exp(x)*exp(-x)", "1"],
    ["cosh(x)^2*(1 - tanh(x)^2)", "1"],
    ["ln(exp(x)) - x", "0"],
    ["tan(atan(x)) - x", "0"],
    ["sin(asin(x/20)) - x/20", "0"],
    ["asin(x/20) + acos(x/20) - pi/2", "0"],
    ["hypot(3*x, 4*x) - 5*abs(x)", "0"],
    ["sin(2*x) - 2*sin(x)*cos(x)", "0"],
    ["(1 + x^2)^0.5 - sqrt(1 + x^2)", "0"],
  ])("%s is %s at any x", (text, expected) => {
    fc.assert(
      fc.property(x, (value) => {
        expect(off(worth(text, { x: value }), readDecimal(expected))).toBeLessThan(1e-30);
      }),
      { numRuns: 40 },
    );
  });

  const place = fc.oneof(
    fc.integer({ min: -32, max: 32 }).map((n) => n / 4),
    fc.integer({ min: -8000, max: 8000 }).map((n) => n / 999),
  );
  test.each([
    ..."x+y*2 x-y/3 -x^3 x<y x<=y x>y x>=y x==y x!=y min(x,y,1) max(x,y,1)".split(" "),
    ..."abs(x) floor(x) ceil(x) round(x) sign(x) hypot(x,y) atan2(x,y) exp(x) sinh(x)".split(" "),
    ..."ln(1+x^2) log10(2+x^2) abs(y)^x x>y?x-1:y+1 round(-2.5) floor(-3)+ceil(-3)".split(" "),
  ])("%s is what doubles make of it, to their digits", (text) => {
    const { value } = derivativeOf(text, ["x", "y"]);
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(b !== 0);
        const found = worth(text, { x: decimalOf(a), y: decimalOf(b) });
        expect(off(found, decimalOf(value([a, b])))).toBeLessThan(1e-14);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    "1/(2-2)",
    "ln(0)",
    "ln(-1)",
    "sqrt(-2)",
    "asin(1.1)",
    "acos(-2)",
    "(-2)^0.5",
    "0^-1",
    "exp(1e9)",
  ])("%s has no value, nor has what needs it", (text) => {
    expect(worth(text)).toBeUndefined();
    expect(worth(`1 + 0*(${text})`)).toBeUndefined();
    expect(worth(`if(1 > 0, 5, ${text})`)).toMatchObject({ digits: 5n });
  });

  test("numbers are the decimals that were written, and digits beyond those of doubles count", () => {
    expect(compare(worth("0.1*3") as Decimal, readDecimal("0.3"))).toBe(0);
    const near = readDecimal("1.0000000000000000000000000000001");
    expect(compare(worth("x - 1", { x: near }) as Decimal, readDecimal("1e-31"))).toBe(0);
    expect(compare(worth("exp(-x)", { x: readDecimal("1e300") }) as Decimal, readDecimal("0"))).toBe(0);
  });

  test("a name without a value is a broken promise", () => {
    expect(() => worth("x", { y: ONE })).toThrow(RangeError);
  });
});
