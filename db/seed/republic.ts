/** A district or a city of republican significance, and its tile on the map. */
export interface Territory {
  /**
   * Its place in the Russian order of names, districts before cities: the republic's own list, not the state
   * classifier, whose numbers nobody here has checked.
   */
  code: string;
  kind: "district" | "city";
  name: Record<"ba" | "ru" | "en", string>;
  /** For a tile; cities stand in capitals. */
  label: Record<"ba" | "ru" | "en", string>;
  /** Tiles from the west and from the north, from 0. */
  column: number;
  row: number;
  /** Of the administrative centre, degrees: read off the map by eye, good to ±0.2°, enough to order the tiles. */
  longitude: number;
  latitude: number;
}

type Row<Names extends string[]> = readonly [code: string, ...Names, ...[number, number, number, number]];

// code, Bashkir, Russian, English, Russian and English label, column, row, longitude, latitude
const districts: readonly Row<[string, string, string, string, string]>[] = [
  ["01", "Әбйәлил", "Абзелиловский", "Abzelilovsky", "Абзелил", "Abzelil", 8, 7, 58.5, 53.3],
  ["02", "Әлшәй", "Альшеевский", "Alsheyevsky", "Альшей", "Alshey", 3, 6, 54.9, 54.0],
  ["03", "Архангел", "Архангельский", "Arkhangelsky", "Арханг", "Arkhangel", 6, 5, 56.8, 54.4],
  ["04", "Асҡын", "Аскинский", "Askinsky", "Аскин", "Askin", 5, 1, 56.6, 56.1],
  ["05", "Ауырғазы", "Аургазинский", "Aurgazinsky", "Аургаз", "Aurgazy", 4, 6, 55.9, 54.0],
  ["06", "Баймаҡ", "Баймакский", "Baymaksky", "Баймак", "Baymak", 7, 8, 58.3, 52.6],
  ["07", "Баҡалы", "Бакалинский", "Bakalinsky", "Бакалы", "Bakaly", 1, 3, 53.8, 55.2],
  ["08", "Балтас", "Балтачевский", "Baltachevsky", "Балтач", "Baltach", 4, 1, 55.9, 56.0],
  ["09", "Бәләбәй", "Белебеевский", "Belebeyevsky", "Белебей", "Belebey", 2, 6, 54.1, 54.1],
  ["10", "Балаҡатай", "Белокатайский", "Belokataysky", "Белокат", "Belokatay", 7, 1, 58.9, 55.7],
  ["11", "Белорет", "Белорецкий", "Beloretsky", "Белорец", "Beloretsk", 7, 6, 58.4, 54.0],
  ["12", "Бишбүләк", "Бижбулякский", "Bizhbulyaksky", "Бижбул", "Bizhbulyak", 2, 7, 54.3, 53.7],
  ["13", "Бөрө", "Бирский", "Birsky", "Бирск", "Birsk", 3, 2, 55.5, 55.4],
  ["14", "Благовар", "Благоварский", "Blagovarsky", "Благовар", "Blagovar", 3, 4, 54.9, 54.7],
  ["15", "Благовещен", "Благовещенский", "Blagoveshchensky", "Благовещ", "Blagoveshchensk", 4, 3, 56.0, 55.0],
  ["16", "Бүздәк", "Буздякский", "Buzdyaksky", "Буздяк", "Buzdyak", 2, 4, 54.5, 54.6],
  ["17", "Борай", "Бураевский", "Burayevsky", "Бураев", "Buray", 3, 1, 55.4, 55.8],
  ["18", "Бөрйән", "Бурзянский", "Burzyansky", "Бурзян", "Burzyan", 7, 7, 57.4, 53.1],
  ["19", "Ғафури", "Гафурийский", "Gafuriysky", "Гафури", "Gafury", 5, 6, 56.5, 53.9],
  ["20", "Дәүләкән", "Давлекановский", "Davlekanovsky", "Давлек", "Davlekanovo", 2, 5, 55.0, 54.2],
  ["21", "Дыуан", "Дуванский", "Duvansky", "Дуван", "Duvan", 6, 2, 58.2, 55.5],
  ["22", "Дүртөйлө", "Дюртюлинский", "Dyurtyulinsky", "Дюртюл", "Dyurtyuli", 2, 2, 54.9, 55.5],
  ["23", "Йәрмәкәй", "Ермекеевский", "Yermekeyevsky", "Ермекей", "Yermekey", 1, 6, 53.7, 54.1],
  ["24", "Ейәнсура", "Зианчуринский", "Zianchurinsky", "Зианчур", "Zianchura", 6, 10, 56.6, 52.2],
  ["25", "Йылайыр", "Зилаирский", "Zilairsky", "Зилаир", "Zilair", 7, 9, 57.4, 52.2],
  ["26", "Иглин", "Иглинский", "Iglinsky", "Иглин", "Iglino", 5, 4, 56.4, 54.8],
  ["27", "Илеш", "Илишевский", "Ilishevsky", "Илиш", "Ilish", 1, 2, 54.3, 55.4],
  ["28", "Ишембай", "Ишимбайский", "Ishimbaysky", "Ишимбай", "Ishimbay", 6, 7, 56.0, 53.4],
  ["29", "Ҡалтасы", "Калтасинский", "Kaltasinsky", "Калтас", "Kaltasy", 2, 1, 54.8, 56.0],
  ["30", "Ҡариҙел", "Караидельский", "Karaidelsky", "Караид", "Karaidel", 5, 2, 56.9, 55.8],
  ["31", "Ҡырмыҫҡалы", "Кармаскалинский", "Karmaskalinsky", "Кармаск", "Karmaskaly", 5, 5, 56.2, 54.4],
  ["32", "Ҡыйғы", "Кигинский", "Kiginsky", "Кигин", "Kigi", 7, 2, 58.6, 55.4],
  ["33", "Краснокама", "Краснокамский", "Krasnokamsky", "Краснок", "Krasnokamsk", 1, 0, 54.1, 56.1],
  ["34", "Күгәрсен", "Кугарчинский", "Kugarchinsky", "Кугарч", "Kugarchi", 6, 9, 56.6, 52.7],
  ["35", "Кушнаренко", "Кушнаренковский", "Kushnarenkovsky", "Кушнар", "Kushnarenkovo", 3, 3, 55.3, 55.1],
  ["36", "Көйөргәҙе", "Куюргазинский", "Kuyurgazinsky", "Куюргаз", "Kuyurgaza", 4, 9, 55.8, 52.7],
  ["37", "Мәләүез", "Мелеузовский", "Meleuzovsky", "Мелеуз", "Meleuz", 6, 8, 55.9, 53.0],
  ["38", "Мәсетле", "Мечетлинский", "Mechetlinsky", "Мечетл", "Mechetly", 6, 1, 58.3, 55.9],
  ["39", "Мишкә", "Мишкинский", "Mishkinsky", "Мишкин", "Mishkino", 4, 2, 56.0, 55.5],
  ["40", "Миәкә", "Миякинский", "Miyakinsky", "Мияки", "Miyaki", 3, 7, 54.8, 53.6],
  ["41", "Нуриман", "Нуримановский", "Nurimanovsky", "Нуриман", "Nurimanovo", 5, 3, 56.7, 55.2],
  ["42", "Салауат", "Салаватский", "Salavatsky", "Салават", "Salavat", 6, 3, 58.2, 55.2],
  ["43", "Стәрлебаш", "Стерлибашевский", "Sterlibashevsky", "Стерлиб", "Sterlibash", 3, 8, 55.3, 53.4],
  ["44", "Стәрлетамаҡ", "Стерлитамакский", "Sterlitamaksky", "Стерлит", "Sterlitamak", 4, 7, 55.9, 53.6],
  ["45", "Тәтешле", "Татышлинский", "Tatyshlinsky", "Татышл", "Tatyshly", 4, 0, 55.9, 56.3],
  ["46", "Туймазы", "Туймазинский", "Tuymazinsky", "Туймаз", "Tuymazy", 1, 5, 53.7, 54.6],
  ["47", "Өфө", "Уфимский", "Ufimsky", "Уфимск", "Ufa", 4, 5, 56.0, 54.7],
  ["48", "Учалы", "Учалинский", "Uchalinsky", "Учалы", "Uchaly", 8, 6, 59.4, 54.3],
  ["49", "Фёдоровка", "Фёдоровский", "Fyodorovsky", "Фёдоров", "Fyodorovka", 4, 8, 55.2, 53.2],
  ["50", "Хәйбулла", "Хайбуллинский", "Khaybullinsky", "Хайбул", "Khaybulla", 7, 10, 58.2, 51.9],
  ["51", "Саҡмағош", "Чекмагушевский", "Chekmagushevsky", "Чекмаг", "Chekmagush", 2, 3, 54.7, 55.1],
  ["52", "Шишмә", "Чишминский", "Chishminsky", "Чишмы", "Chishmy", 3, 5, 55.4, 54.6],
  ["53", "Шаран", "Шаранский", "Sharansky", "Шаран", "Sharan", 1, 4, 54.0, 54.8],
  ["54", "Яңауыл", "Янаульский", "Yanaulsky", "Янаул", "Yanaul", 3, 0, 54.9, 56.3],
];

// code, Bashkir, Russian, English, column, row, longitude, latitude; Mezhgorye is the closed town
const cities: readonly Row<[string, string, string]>[] = [
  ["55", "Ағиҙел", "Агидель", "Agidel", 1, 1, 53.9, 55.9],
  ["56", "Күмертау", "Кумертау", "Kumertau", 5, 9, 55.8, 52.8],
  ["57", "Межгорье", "Межгорье", "Mezhgorye", 6, 6, 57.8, 54.0],
  ["58", "Нефтекама", "Нефтекамск", "Neftekamsk", 2, 0, 54.2, 56.1],
  ["59", "Октябрьский", "Октябрьский", "Oktyabrsky", 0, 5, 53.5, 54.5],
  ["60", "Салауат", "Салават", "Salavat", 5, 8, 55.9, 53.4],
  ["61", "Сибай", "Сибай", "Sibay", 8, 8, 58.7, 52.7],
  ["62", "Стәрлетамаҡ", "Стерлитамак", "Sterlitamak", 5, 7, 55.9, 53.6],
  ["63", "Өфө", "Уфа", "Ufa", 4, 4, 56.0, 54.7],
];

/** The 54 districts and 9 cities of Bashkortostan that education is governed by, each once. */
export const territories: readonly Territory[] = [
  ...districts.map(
    ([code, ba, ru, en, ruLabel, enLabel, column, row, longitude, latitude]): Territory => ({
      code,
      kind: "district",
      name: { ba: `${ba} районы`, ru: `${ru} район`, en: `${en} District` },
      label: { ba, ru: ruLabel, en: enLabel },
      column,
      row,
      longitude,
      latitude,
    }),
  ),
  ...cities.map(
    ([code, ba, ru, en, column, row, longitude, latitude]): Territory => ({
      code,
      kind: "city",
      name: { ba, ru, en },
      label: { ba: ba.toUpperCase(), ru: ru.toUpperCase(), en: en.toUpperCase() },
      column,
      row,
      longitude,
      latitude,
    }),
  ),
];

/** The root of the tree of units. */
export const republic = {
  code: "80",
  name: { ba: "Башҡортостан Республикаһы", ru: "Республика Башкортостан", en: "Republic of Bashkortostan" },
} as const;
