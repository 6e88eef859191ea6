/**
 * Everything that Skerry makes. Prices are in pence, burn times in hours.
 *
 * @typedef {object} Product
 * @property {string} id also the name of its picture in art/
 * @property {string} name
 * @property {'candles' | 'lamps' | 'tools'} kind
 * @property {number} price
 * @property {'fog' | 'sand' | 'blush' | 'kelp'} backdrop
 * @property {string} line one sentence for lists
 * @property {string[]} story paragraphs for its own page
 * @property {[string, string][]} facts
 * @property {number} [burnHours]
 * @property {string} picture what the picture shows
 * @property {string} stock
 */

/** @type {readonly Product[]} */
export const PRODUCTS = [
  {
    id: 'fastnet',
    name: 'Fastnet storm lantern',
    kind: 'lamps',
    price: 6800,
    backdrop: 'sand',
    line: 'Pressed steel, a wind-proof globe, and a handle that fits a glove.',
    story: [
      'Our oldest pattern. The side tubes feed the flame with warmed air, so it keeps burning in a wind that takes your hat. We press the tank from one sheet and solder the seam by hand.',
      'Fill it to the shoulder, trim the wick square, and it will see you through a whole winter night.',
    ],
    facts: [
      ['Height', '31 cm'],
      ['Burns', 'about 20 hours on one fill'],
      ['Fuel', 'lamp oil, never petrol'],
      ['Finish', 'buoy red, baked twice'],
    ],
    picture: 'A red storm lantern with a lit wick behind its glass globe',
    stock: 'In stock, sent within two days',
  },
  {
    id: 'hive',
    name: 'Hive pillar candle',
    kind: 'candles',
    price: 2400,
    backdrop: 'blush',
    line: 'Rolled from whole sheets of beeswax; smells of a warm loft.',
    story: [
      'Nothing in it but wax from four beekeepers up the valley and a braided cotton wick. It is rolled, not poured, so you can still see the comb.',
      'Let it burn for two hours the first time. The wax remembers how far it melted.',
    ],
    facts: [
      ['Height', '16 cm'],
      ['Burns', 'about 55 hours'],
      ['Wax', 'beeswax, unbleached'],
      ['Scent', 'its own'],
    ],
    burnHours: 55,
    picture: 'A thick honey-coloured candle with a honeycomb pattern on a small blue dish',
    stock: 'In stock, sent within two days',
  },
  {
    id: 'urchin',
    name: 'Urchin pendant',
    kind: 'lamps',
    price: 14500,
    backdrop: 'fog',
    line: 'A paper globe with eighteen ribs, pierced by hand.',
    story: [
      'We found the shape on the beach. Each rib is steamed over a mould and sewn, and the holes are made with a sailmaker’s awl, so the light comes out in points.',
      'It folds flat for the post and opens with one pull.',
    ],
    facts: [
      ['Width', '42 cm'],
      ['Cord', '2 m, cloth covered'],
      ['Bulb', 'E27, up to 12 W LED'],
      ['Paper', 'cotton rag'],
    ],
    picture: 'A round pink paper pendant with ribs and rows of small holes',
    stock: 'Made for you in two weeks',
  },
  {
    id: 'twine',
    name: 'Twine tapers, a pair',
    kind: 'candles',
    price: 1600,
    backdrop: 'kelp',
    line: 'Dipped eleven times and twisted while they are warm.',
    story: [
      'Tall enough for a long supper. The twist is not for show alone: it makes a ridge that keeps the drip to itself.',
      'The brass sticks in the picture are ours as well. Ask us; we make them in small runs.',
    ],
    facts: [
      ['Height', '25 cm'],
      ['Burns', 'about 9 hours each'],
      ['Wax', 'rapeseed and beeswax'],
      ['Fits', 'sticks of 22 mm'],
    ],
    burnHours: 9,
    picture: 'Two lit twisted candles, pink and red, in brass candlesticks',
    stock: 'In stock, sent within two days',
  },
  {
    id: 'dory',
    name: 'Dory table lamp',
    kind: 'lamps',
    price: 18900,
    backdrop: 'kelp',
    line: 'A stoneware belly dipped in two blues, under a pleated shade.',
    story: [
      'Thrown by Ines next door and dipped twice, once to the waist. No two tide lines are the same. The shade is pleated linen on a frame that we bend ourselves.',
      'It stands well on a crowded desk: the foot is smaller than a saucer.',
    ],
    facts: [
      ['Height', '44 cm'],
      ['Cord', '1.8 m with a hand switch'],
      ['Bulb', 'E27, up to 9 W LED'],
      ['Base', 'stoneware'],
    ],
    picture: 'A table lamp with a round blue stoneware base and a pleated cream shade',
    stock: 'Made for you in two weeks',
  },
  {
    id: 'kelp',
    name: 'Kelp & salt travel tin',
    kind: 'candles',
    price: 1400,
    backdrop: 'blush',
    line: 'Low tide on a cold morning, with a lid.',
    story: [
      'Green, a little mineral, not at all like a bathroom. It goes in a rucksack, and the lid puts it out without smoke.',
      'When it is empty, keep screws in it, or send it back and we fill it again for half the price.',
    ],
    facts: [
      ['Width', '9 cm'],
      ['Burns', 'about 28 hours'],
      ['Wax', 'rapeseed'],
      ['Scent', 'kelp, salt, juniper'],
    ],
    burnHours: 28,
    picture: 'A wide green tin candle with a sprig of seaweed on the label',
    stock: 'In stock, sent within two days',
  },
  {
    id: 'keeper',
    name: 'Keeper’s oil lamp',
    kind: 'lamps',
    price: 9200,
    backdrop: 'sand',
    line: 'A flat wick, a tall chimney, and enough light to read by.',
    story: [
      'The keepers on the rock had two of these on the table. We turned ours after the last one, which sits in the town museum with a chip in its foot.',
      'Raise the wick slowly. A flame that is too high blackens the glass and teaches you patience.',
    ],
    facts: [
      ['Height', '36 cm'],
      ['Burns', 'about 14 hours on one fill'],
      ['Fuel', 'lamp oil'],
      ['Chimney', 'standard, easy to replace'],
    ],
    picture: 'An oil lamp with a blue glass tank, brass fittings and a tall glass chimney',
    stock: 'In stock, sent within two days',
  },
  {
    id: 'thirty',
    name: 'Thirty tealights',
    kind: 'candles',
    price: 950,
    backdrop: 'sand',
    line: 'The small ones that do most of the work. Cups go back in the tin bin.',
    story: [
      'Six hours each, not four: we leave the wax a little harder and the wick a little thinner.',
      'Thirty to a box, no plastic. A box lasts most houses from October to the new year.',
    ],
    facts: [
      ['In the box', '30'],
      ['Burns', 'about 6 hours each'],
      ['Wax', 'rapeseed'],
      ['Cup', 'aluminium, recyclable'],
    ],
    burnHours: 6,
    picture: 'Six tealights stacked as a pyramid, the top one lit',
    stock: 'In stock, sent within two days',
  },
  {
    id: 'bollard',
    name: 'Bollard wall light',
    kind: 'lamps',
    price: 12400,
    backdrop: 'fog',
    line: 'A caged light on a plank of harbour oak.',
    story: [
      'The oak came out of the old fish quay when it was mended, nail holes and all. The cage is brass and will go brown; leave it, or polish it, both are right.',
      'Made for a porch. It does not mind rain from any side.',
    ],
    facts: [
      ['Height', '27 cm'],
      ['Rated', 'IP44, for outdoors'],
      ['Bulb', 'E14, up to 6 W LED'],
      ['Oak', 'reclaimed, oiled'],
    ],
    picture: 'A caged wall light with a glowing bulb on an oak plank',
    stock: 'Two left, then again in January',
  },
  {
    id: 'pebble',
    name: 'Pebble candles, three',
    kind: 'candles',
    price: 2100,
    backdrop: 'fog',
    line: 'Cast from real stones; they rest where you put them.',
    story: [
      'We borrowed three stones from the cove, made moulds, and put the stones back. The wax is coloured all the way through, so they stay handsome as they sink.',
      'Set them on something flat that can take wax.',
    ],
    facts: [
      ['Largest', '9 cm'],
      ['Burns', 'about 16 hours each'],
      ['Wax', 'rapeseed and stearin'],
      ['Scent', 'none'],
    ],
    burnHours: 16,
    picture: 'Three lit candles shaped like pebbles, one resting on a flat stone',
    stock: 'In stock, sent within two days',
  },
  {
    id: 'woodsmoke',
    name: 'Woodsmoke jar',
    kind: 'candles',
    price: 2900,
    backdrop: 'kelp',
    line: 'Someone else’s bonfire, two gardens away.',
    story: [
      'Birch tar, cade and a little orange peel. One sniff is too much, a room is just right.',
      'The jar is thick enough to be a tumbler afterwards. Hot water and a night in the sink take out the rest of the wax.',
    ],
    facts: [
      ['Height', '11 cm'],
      ['Burns', 'about 48 hours'],
      ['Wax', 'rapeseed'],
      ['Scent', 'birch, cade, orange'],
    ],
    burnHours: 48,
    picture: 'A glass jar candle with a dark label that shows two wisps of smoke',
    stock: 'In stock, sent within two days',
  },
  {
    id: 'snuffer',
    name: 'Snuffer and wick trimmer',
    kind: 'tools',
    price: 3600,
    backdrop: 'blush',
    line: 'Ends a candle without the smell of an ended candle.',
    story: [
      'The bell is spun brass on an ash handle. The trimmer reaches the bottom of a deep jar and keeps what it cuts.',
      'Trim to five millimetres each time. It is the whole secret of a clean glass.',
    ],
    facts: [
      ['Snuffer', '26 cm'],
      ['Trimmer', '18 cm'],
      ['Made of', 'brass, ash, steel'],
      ['Care', 'wipe while warm'],
    ],
    picture: 'A brass snuffer with a wooden handle beside a steel wick trimmer',
    stock: 'In stock, sent within two days',
  },
]

/** The kinds in the order of the shop, with their names. */
export const KINDS = /** @type {const} */ ([
  ['all', 'Everything'],
  ['candles', 'Candles'],
  ['lamps', 'Lamps'],
  ['tools', 'Tools'],
])

/** @param {string | null} id */
export function productById(id) {
  return PRODUCTS.find((product) => product.id === id)
}

const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** @param {number} pence */
export function money(pence) {
  return POUNDS.format(pence / 100)
}
