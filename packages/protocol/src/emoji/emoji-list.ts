/** In the order in which they are shown. */
export const EMOJI_GROUPS = ['smileys', 'people', 'nature', 'food', 'things', 'signs'] as const

export type EmojiGroup = (typeof EMOJI_GROUPS)[number]

/** Common ones. */
export const EMOJI: Record<EmojiGroup, readonly string[]> = {
  smileys:
    '😀 😃 😄 😁 😆 😅 🤣 😂 🙂 🙃 😉 😊 😇 🥰 😍 🤩 😘 😋 😛 😜 🤪 🤗 🤔 🤫 🤐 😐 😶 😏 😒 🙄 😬 😌 😔 😴 😷 🤒 🤢 🥵 🥶 🤯 🥳 😎 🤓 😕 😟 🙁 😮 😳 🥺 😢 😭 😱 😤 😡 😠 🤬 💀 💩 👻 🤖'.split(
      ' ',
    ),
  people:
    '👋 ✋ 👌 🤌 ✌️ 🤞 🤟 👈 👉 👆 👇 👍 👎 ✊ 👊 👏 🙌 🤝 🙏 💪 ✍️ 👀 🧠 👶 🧒 🧑 👩 👨 🧓 🙋 🤷 🤦 🙅 🙆 💁 🧑‍💻 🏃 🚶 💃 👪'.split(
      ' ',
    ),
  nature:
    '🐶 🐱 🐭 🐰 🦊 🐻 🐼 🐯 🦁 🐮 🐷 🐸 🐵 🐔 🐧 🦄 🐝 🦋 🐢 🐟 🐬 🌸 🌹 🌻 🌲 🌱 🍀 🍁 ☀️ 🌙 ⭐ ⛅ 🌧️ ❄️ 🌈 🔥 💧 🌊'.split(
      ' ',
    ),
  food: '🍎 🍌 🍓 🍇 🍋 🍑 🥑 🍅 🥕 🍞 🧀 🥚 🍔 🍟 🍕 🌮 🍣 🍜 🍚 🍝 🥗 🍦 🍰 🎂 🍪 🍫 ☕ 🍵 🍺 🍷 🥂 🥤'.split(
    ' ',
  ),
  things:
    '🎉 🎁 🎈 🏆 ⚽ 🎮 🎵 🎬 📷 📱 💻 ⌨️ 🖨️ 💡 🔋 🔌 🔧 🔨 ⚙️ 🔑 🔒 📦 🚚 ✉️ 📎 📄 📅 📈 📌 ✏️ 🔍 🛒 💳 💰 🧾 👕 👟 👜 💍 🛏️ 🪑 🕯️ ⏰ ⌛ 🏠 🏢 🏥 ✈️ 🚗 🚲 🚆 🗺️ 🏖️ ⛰️'.split(
      ' ',
    ),
  signs:
    '❤️ 🧡 💛 💚 💙 💜 🖤 🤍 💔 💯 ✅ ❌ ❗ ❓ ⚠️ 🚫 💬 💤 ✨ ⚡ ➡️ ⬅️ ⬆️ ⬇️ 🔄 ➕ ➖ 🆗 🆕 🔔 ♻️ ©️'.split(
      ' ',
    ),
}

/** Those that show skin. */
export const WITH_SKIN: ReadonlySet<string> = new Set(
  '👋 ✋ 👌 🤌 ✌️ 🤞 🤟 👈 👉 👆 👇 👍 👎 ✊ 👊 👏 🙌 🙏 💪 ✍️ 👶 🧒 🧑 👩 👨 🧓 🙋 🤷 🤦 🙅 🙆 💁 🏃 🚶 💃 🧑‍💻 🤝'.split(
    ' ',
  ),
)
