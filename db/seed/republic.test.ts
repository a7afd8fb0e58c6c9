import { expect, test } from "vitest";
import { type Territory, territories } from "./republic.ts";

test("the republic has 54 districts and 9 cities", () => {
  expect(territories.filter((territory) => territory.kind === "district")).toHaveLength(54);
  expect(territories.filter((territory) => territory.kind === "city")).toHaveLength(9);
});

test("no two share a tile, a code or, in any language, a name", () => {
  const once = (key: (territory: Territory) => string) =>
    expect(new Set(territories.map(key)).size).toBe(territories.length);
  once((territory) => `${territory.column}:${territory.row}`);
  once((territory) => territory.code);
  for (const lang of ["ba", "ru", "en"] as const) {
    once((territory) => territory.name[lang]);
    once((territory) => territory.label[lang]);
  }
});

test("codes follow the Russian names", () => {
  const districts = territories.filter((territory) => territory.kind === "district");
  const names = districts.map((territory) => territory.name.ru);
  expect(names).toEqual([...names].sort(new Intl.Collator("ru").compare));
  expect(districts.map((territory) => Number(territory.code))).toEqual(names.map((_, index) => index + 1));
});

test("the farther east, the farther right; the farther south, the lower", () => {
  expect(rankCorrelation(territories.map((t) => [t.longitude, t.column]))).toBeGreaterThan(0.9);
  expect(rankCorrelation(territories.map((t) => [-t.latitude, t.row]))).toBeGreaterThan(0.9);
});

test("a city's tile touches the tile of the district around it", () => {
  const around: [string, string][] = [
    ["Уфа", "Уфимский район"],
    ["Стерлитамак", "Стерлитамакский район"],
    ["Октябрьский", "Туймазинский район"],
    ["Нефтекамск", "Краснокамский район"],
    ["Агидель", "Краснокамский район"],
    ["Сибай", "Баймакский район"],
    ["Межгорье", "Белорецкий район"],
    ["Кумертау", "Куюргазинский район"],
    ["Салават", "Мелеузовский район"],
  ];
  for (const [city, district] of around) expect(tilesApart(city, district), city).toBe(1);
});

test("the map is one piece, without holes for a district to be lost in", () => {
  const seen = new Set([territories[0]]);
  for (const tile of seen)
    for (const other of territories) if (tile && distance(tile, other) === 1) seen.add(other);
  expect(seen.size).toBe(territories.length);
});

function tilesApart(a: string, b: string): number {
  const find = (name: string) => territories.find((territory) => territory.name.ru === name);
  const [from, to] = [find(a), find(b)];
  if (!from || !to) throw new Error(`no ${a} or no ${b}`);
  return distance(from, to);
}

function distance(a: Territory, b: Territory): number {
  return Math.abs(a.column - b.column) + Math.abs(a.row - b.row);
}

/** Spearman's, with the mean rank for ties. */
function rankCorrelation(pairs: [number, number][]): number {
  const x = ranks(pairs.map(([value]) => value));
  const y = ranks(pairs.map(([, value]) => value));
  const mean = (pairs.length - 1) / 2;
  const sum = (a: number[], b: number[]) =>
    a.reduce((total, value, i) => total + (value - mean) * ((b[i] ?? 0) - mean), 0);
  return sum(x, y) / Math.sqrt(sum(x, x) * sum(y, y));
}

function ranks(values: number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal - 1) / 2;
  });
}
