/*
 * What the parts say that are loaded when they are used: a section for each. In the panel itself stands only what is
 * shown to everybody who opens it.
 */

export const more = {
  menu: {
    download: 'Download the conversation',
    /** Head of the file: whose conversation it is, and when it was fetched. */
    downloadHead: (site: string, date: string) => `Conversation with ${site}, downloaded ${date}`,
    /** Name of the file, without its ending. */
    downloadName: 'conversation',
    policy: 'Privacy policy',
    keptFor: (days: number) =>
      days === 1 ? 'Conversations are kept for 1 day.' : `Conversations are kept for ${days} days.`,
  },
  alerts: {
    mute: 'Mute sounds',
    unmute: 'Sounds on',
    notify: 'Notify me',
  },
  search: {
    /** Name of the field, and of what opens it. */
    field: 'Search this conversation',
    older: 'Older match',
    newer: 'Newer match',
    close: 'Close the search',
    searching: 'Searching…',
    none: 'Nothing found',
    failed: 'The search did not work. Press Enter to try again.',
    /** Which of how many, both already written as the language writes numbers. */
    place: (at: string, count: string) => `${at} of ${count}`,
  },
  past: {
    title: 'Earlier conversations',
    back: 'Back',
    loading: 'Loading…',
    failed: 'This can’t be loaded right now.',
    more: 'Show more conversations',
    with: (agent: string) => `With ${agent}`,
    queued: 'Waiting for an answer',
    open: 'Open',
    resolved: 'Ended',
    olderMessages: 'Show older messages',
    current: 'Go on in the current conversation',
  },
  deeds: {
    /** The button that shows what can be done with a message. */
    all: 'What to do with this message',
    answer: 'Reply',
    noAnswer: 'Do not reply to this message',
    copy: 'Copy',
    edit: 'Edit',
    save: 'Save',
    cancel: 'Cancel',
    delete: 'Delete',
    deleteSure: 'Delete this message for everybody?',
    failed: 'That did not work. It may be too late for it.',
    edited: 'Edited',
    /** Stands in place of a message that was deleted. */
    gone: 'Message deleted',
  },
  offers: {
    choose: 'Choose an answer',
  },
  rating: {
    question: 'How was this conversation?',
    thumbs: (score: number): string => (score === 1 ? 'Bad' : 'Good'),
    faces: (score: number) => ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'][score - 1] ?? 'Fair',
    stars: (score: number) => (score === 1 ? '1 star' : `${score} stars`),
    comment: 'What do you want to tell us?',
    send: 'Send',
    thanks: 'Thank you!',
    failed: 'That did not work. Please try again.',
  },
  end: {
    end: 'End the conversation',
    sure: 'End this conversation? You can write again at any time.',
    yes: 'End it',
    no: 'Go on',
  },
  gate: {
    consent:
      'To answer you, this chat keeps your messages, and a key in this browser by which you find them again. Nothing is kept before you agree.',
    agree: 'Agree and write',
    pleaseSignIn: 'Please sign in to write to us.',
    signIn: 'Sign in',
    blocked: 'You can’t write here at the moment.',
    /** The time with its day. */
    blockedUntil: (time: string) => `You can write again from ${time}.`,
  },

  before: {
    here: (names: string) => `Here now: ${names}`,
    replyAtOnce: 'Usually replies within a minute',
    replySoon: 'Usually replies in a few minutes',
    replyMinutes: (count: number) => `Usually replies within ${count} minutes`,
    replyHours: (count: number) =>
      count === 1 ? 'Usually replies within an hour' : `Usually replies within ${count} hours`,
    backToday: (time: string) => `We are back today at ${time}.`,
    backTomorrow: (time: string) => `We are back tomorrow at ${time}.`,
    /** The day is a weekday, or a weekday with its date. */
    backOn: (day: string, time: string) => `We are back on ${day} at ${time}.`,
  },

  form: {
    heading: 'Before you write',
    name: 'Your name',
    email: 'Your email address',
    phone: 'Your phone number',
    consent: 'I have read how my data is used, and agree.',
    consentLink: 'Read it',
    team: 'Whom would you like to write to?',
    choose: 'Please choose',
    optional: 'optional',
    contactHelp: 'The team will see it with your message.',
    missing: 'Please fill this in.',
    notAgreed: 'Please agree, or do not write.',
    notEmail: 'This is not an email address.',
    notPhone: 'This is not a phone number.',
    send: 'Send now',
  },

  waiting: {
    next: 'You are next.',
    place: (place: number) => `You are number ${place} in the queue.`,
    minutes: (count: number) =>
      count === 1 ? 'It takes about a minute.' : `It takes about ${count} minutes.`,
    hours: (count: number) =>
      count === 1 ? 'It takes about an hour.' : `It takes about ${count} hours.`,
    kept: 'Your message is here, and the answer will be here.',
    unknown: 'Nobody can say yet how long it takes.',
    instead: 'Leave an email address instead',
    leave: 'Leave an email address',
    save: 'Save',
    cancel: 'Cancel',
    left: (email: string) =>
      `The team has your address ${email}. You need not wait: come back whenever you like.`,
    change: 'Change',
    failed: 'That did not work. Please try again.',
  },

  tools: {
    file: 'Send files',
    /** Said with the one above: `up to 20 MB each: pictures and documents`. */
    limits: (size: string, kinds: string) => `Up to ${size} each: ${kinds}`,
    kinds: {
      image: 'pictures',
      audio: 'sound',
      video: 'films',
      document: 'documents',
      archive: 'archives',
    },
    camera: 'Take a picture',
    emoji: 'Emoji',
    voice: 'Record a voice message',
    drop: (size: string) => `Drop files here, up to ${size} each`,
    held: 'Will be sent as soon as the files are there.',
    peek: 'Our team sees what you type before you send it.',
  },
  files: {
    files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
    tray: 'Files to be sent',
    ready: 'Ready to be sent',
    progress: (name: string) => `${name} is being uploaded`,
    waiting: 'Goes on once connected',
    remove: (name: string) => `Remove ${name}`,
    retry: 'Try again',
    tooLarge: (name: string, size: string) => `${name} is larger than ${size}. `,
    tooMany: (count: number) => `A message takes ${count} files. `,
    kind: 'Files of this kind are not taken',
    large: 'Too large',
    off: 'Files are not taken here',
    failed: 'Not uploaded',
    enlarge: (name: string) => `${name}: show larger`,
    save: (name: string) => `Save ${name}`,
    close: 'Close the picture',
    loading: 'Loading…',
    unavailable: 'Can’t be loaded',
    voice: (length: string) => `Voice message, ${length}`,
    play: 'Play',
    pause: 'Pause',
    place: 'Place in the recording',
  },
  emoji: {
    search: 'Search emoji',
    none: 'Nothing found',
    tone: 'Skin tone',
    groups: {
      smileys: 'Smileys',
      people: 'People',
      nature: 'Animals and nature',
      food: 'Food and drink',
      things: 'Things and places',
      signs: 'Hearts and signs',
    },
  },
  voice: {
    asking: 'Your browser asks whether the microphone may be used.',
    refused: 'The microphone may not be used. Allow it in your browser’s settings for this page.',
    missing: 'No microphone was found.',
    recording: (length: string) => `Recording, ${length}`,
    longest: (length: string) => `At most ${length}`,
    done: 'Use the recording',
    cancel: 'Discard the recording',
    close: 'Close',
    /** Name of the file, without its ending. */
    name: 'voice message',
  },
}

/** Every language holds exactly these. */
export type MoreWords = typeof more
