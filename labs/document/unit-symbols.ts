/** One unit as it is written: its size in base units, m kg s A K mol cd, and whether k, m, µ… may stand before it. */
export interface UnitSymbol {
  dimension: readonly number[];
  factor: number;
  offset?: number;
  prefixes?: true;
}

const unit = (dimension: number[], factor = 1): UnitSymbol => ({ dimension, factor });
const metric = (dimension: number[], factor = 1): UnitSymbol => ({ dimension, factor, prefixes: true });

const NONE = [0, 0, 0, 0, 0, 0, 0];
const TIME = [0, 0, 1, 0, 0, 0, 0];
const VOLUME = [3, 0, 0, 0, 0, 0, 0];
const ENERGY = [2, 1, -2, 0, 0, 0, 0];
const PRESSURE = [-1, 1, -2, 0, 0, 0, 0];
const RESISTANCE = [2, 1, -3, -2, 0, 0, 0];
const RATE = [0, 0, -1, 0, 0, 0, 0];
const DOSE = [2, 0, -2, 0, 0, 0, 0];

/**
 * The units a document may use, after the SI brochure (BIPM, 9th edition 2019, tables 2, 4 and 8); electronvolt and
 * dalton by CODATA 2018. Angles have no dimension: 1 rad is 1.
 */
export const UNIT_SYMBOLS: ReadonlyMap<string, UnitSymbol> = new Map<string, UnitSymbol>([
  ["1", unit(NONE)],
  ["%", unit(NONE, 0.01)],
  ["‰", unit(NONE, 0.001)],
  ["rad", metric(NONE)],
  ["sr", unit(NONE)],
  ["°", unit(NONE, Math.PI / 180)],
  ["deg", unit(NONE, Math.PI / 180)],
  ["′", unit(NONE, Math.PI / 10800)],
  ["m", metric([1, 0, 0, 0, 0, 0, 0])],
  ["g", metric([0, 1, 0, 0, 0, 0, 0], 1e-3)],
  ["s", metric(TIME)],
  ["A", metric([0, 0, 0, 1, 0, 0, 0])],
  ["K", metric([0, 0, 0, 0, 1, 0, 0])],
  ["mol", metric([0, 0, 0, 0, 0, 1, 0])],
  ["cd", metric([0, 0, 0, 0, 0, 0, 1])],
  ["°C", { dimension: [0, 0, 0, 0, 1, 0, 0], factor: 1, offset: 273.15 }],
  ["min", unit(TIME, 60)],
  ["h", unit(TIME, 3600)],
  ["d", unit(TIME, 86400)],
  ["Hz", metric(RATE)],
  ["Bq", metric(RATE)],
  ["N", metric([1, 1, -2, 0, 0, 0, 0])],
  ["Pa", metric(PRESSURE)],
  ["bar", metric(PRESSURE, 1e5)],
  ["atm", unit(PRESSURE, 101325)],
  ["mmHg", unit(PRESSURE, 133.322387415)],
  ["J", metric(ENERGY)],
  ["eV", metric(ENERGY, 1.602176634e-19)],
  ["W", metric([2, 1, -3, 0, 0, 0, 0])],
  ["C", metric([0, 0, 1, 1, 0, 0, 0])],
  ["V", metric([2, 1, -3, -1, 0, 0, 0])],
  ["F", metric([-2, -1, 4, 2, 0, 0, 0])],
  ["Ω", metric(RESISTANCE)],
  ["ohm", metric(RESISTANCE)],
  ["S", metric([-2, -1, 3, 2, 0, 0, 0])],
  ["Wb", metric([2, 1, -2, -1, 0, 0, 0])],
  ["T", metric([0, 1, -2, -1, 0, 0, 0])],
  ["H", metric([2, 1, -2, -2, 0, 0, 0])],
  ["lm", metric([0, 0, 0, 0, 0, 0, 1])],
  ["lx", metric([-2, 0, 0, 0, 0, 0, 1])],
  ["Gy", metric(DOSE)],
  ["Sv", metric(DOSE)],
  ["L", metric(VOLUME, 1e-3)],
  ["l", metric(VOLUME, 1e-3)],
  ["dpt", unit([-1, 0, 0, 0, 0, 0, 0])],
  ["u", unit([0, 1, 0, 0, 0, 0, 0], 1.6605390666e-27)],
  ["au", unit([1, 0, 0, 0, 0, 0, 0], 149597870700)],
]);

/** The SI prefixes as powers of ten; both micro signs of Unicode are known. */
export const PREFIXES: ReadonlyMap<string, number> = new Map([
  ["da", 1e1],
  ["Y", 1e24],
  ["Z", 1e21],
  ["E", 1e18],
  ["P", 1e15],
  ["T", 1e12],
  ["G", 1e9],
  ["M", 1e6],
  ["k", 1e3],
  ["h", 1e2],
  ["d", 1e-1],
  ["c", 1e-2],
  ["m", 1e-3],
  ["µ", 1e-6],
  ["μ", 1e-6],
  ["n", 1e-9],
  ["p", 1e-12],
  ["f", 1e-15],
  ["a", 1e-18],
]);

/** What to call a dimension in a sentence, by the unit a pupil knows it by. */
export const DIMENSION_WORDS: readonly (readonly [unit: string, words: string])[] = [
  ["1", "a plain number"],
  ["m", "a length"],
  ["kg", "a mass"],
  ["s", "a time"],
  ["A", "a current"],
  ["K", "a temperature"],
  ["mol", "an amount of substance"],
  ["cd", "a luminous intensity"],
  ["m²", "an area"],
  ["m³", "a volume"],
  ["m/s", "a speed"],
  ["m/s²", "an acceleration"],
  ["1/s", "a frequency"],
  ["1/s²", "an angular acceleration"],
  ["1/m", "an optical power (one over a length)"],
  ["kg/m³", "a density"],
  ["kg/m", "a mass per length"],
  ["kg/m²", "a mass per area"],
  ["kg·m/s", "a momentum"],
  ["kg·m²", "a moment of inertia"],
  ["kg·m²/s", "an angular momentum"],
  ["N", "a force"],
  ["N/m", "a force per length"],
  ["N·s/m", "a force per speed"],
  ["J", "an energy or a moment of force"],
  ["W", "a power"],
  ["Pa", "a pressure"],
  ["Pa·s", "a viscosity"],
  ["C", "an electric charge"],
  ["V", "a voltage"],
  ["V/m", "an electric field strength"],
  ["Ω", "an electric resistance"],
  ["Ω·m", "a resistivity"],
  ["S", "an electric conductance"],
  ["F", "a capacitance"],
  ["H", "an inductance"],
  ["T", "a magnetic flux density"],
  ["Wb", "a magnetic flux"],
  ["J/K", "a heat capacity"],
  ["J/(kg·K)", "a specific heat capacity"],
  ["J/kg", "an energy per mass"],
  ["J/(mol·K)", "an energy per amount and temperature"],
  ["W/(m·K)", "a thermal conductivity"],
  ["W/m²", "a power per area"],
  ["1/K", "a coefficient per temperature"],
  ["kg/mol", "a molar mass"],
  ["m³/(kg·s²)", "a constant of gravitation"],
];
