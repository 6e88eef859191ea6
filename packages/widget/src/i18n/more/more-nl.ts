import { counting } from '../counting.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('nl')

export const more: MoreWords = {
  menu: {
    download: 'Gesprek downloaden',
    downloadHead: (site, date) => `Gesprek met ${site}, gedownload op ${date}`,
    downloadName: 'gesprek',
    policy: 'Privacybeleid',
    keptFor: (days) =>
      counted(days, {
        one: 'Gesprekken worden # dag bewaard.',
        other: 'Gesprekken worden # dagen bewaard.',
      }),
  },
  alerts: {
    mute: 'Geluid uit',
    unmute: 'Geluid aan',
    notify: 'Meld het mij bij antwoord',
  },
  deeds: {
    all: 'Wat je met dit bericht kunt doen',
    answer: 'Beantwoorden',
    noAnswer: 'Dit bericht niet beantwoorden',
    copy: 'Kopiëren',
    edit: 'Bewerken',
    save: 'Opslaan',
    cancel: 'Annuleren',
    delete: 'Verwijderen',
    deleteSure: 'Dit bericht voor iedereen verwijderen?',
    failed: 'Dat is niet gelukt. Misschien is het er te laat voor.',
    edited: 'Bewerkt',
    gone: 'Bericht verwijderd',
  },
  offers: {
    choose: 'Kies een antwoord',
  },
  rating: {
    question: 'Hoe was dit gesprek?',
    thumbs: (score) => (score === 1 ? 'Slecht' : 'Goed'),
    faces: (score) => ['Heel slecht', 'Slecht', 'Matig', 'Goed', 'Heel goed'][score - 1] ?? 'Matig',
    stars: (score) => counted(score, { one: '# ster', other: '# sterren' }),
    comment: 'Wat wil je ons vertellen?',
    send: 'Versturen',
    thanks: 'Dank je wel!',
    failed: 'Dat is niet gelukt. Probeer het opnieuw.',
  },
  end: {
    end: 'Gesprek beëindigen',
    sure: 'Dit gesprek beëindigen? Je kunt altijd weer schrijven.',
    yes: 'Beëindigen',
    no: 'Doorgaan',
  },
  gate: {
    consent:
      'Om je te antwoorden bewaart deze chat je berichten, en in deze browser een sleutel waarmee je ze terugvindt. Er wordt niets bewaard voordat je akkoord gaat.',
    agree: 'Akkoord en schrijven',
    pleaseSignIn: 'Log in om ons te schrijven.',
    signIn: 'Inloggen',
  },
  before: {
    here: (names) => `Nu aanwezig: ${names}`,
    replyAtOnce: 'Antwoordt meestal binnen een minuut',
    replySoon: 'Antwoordt meestal binnen een paar minuten',
    replyMinutes: (count) =>
      counted(count, {
        one: 'Antwoordt meestal binnen # minuut',
        other: 'Antwoordt meestal binnen # minuten',
      }),
    replyHours: (count) =>
      counted(count, {
        one: 'Antwoordt meestal binnen een uur',
        other: 'Antwoordt meestal binnen # uur',
      }),
    backToday: (time) => `We zijn er vandaag om ${time} weer.`,
    backTomorrow: (time) => `We zijn er morgen om ${time} weer.`,
    backOn: (day, time) => `We zijn er ${day} om ${time} weer.`,
  },
  form: {
    heading: 'Voordat je schrijft',
    name: 'Je naam',
    email: 'Je e-mailadres',
    phone: 'Je telefoonnummer',
    consent: 'Ik heb gelezen hoe mijn gegevens worden gebruikt en ga akkoord.',
    consentLink: 'Lezen',
    team: 'Aan wie wil je schrijven?',
    choose: 'Maak een keuze',
    optional: 'optioneel',
    contactHelp: 'Het team ziet dit bij je bericht.',
    missing: 'Vul dit in.',
    notAgreed: 'Zonder je akkoord kun je niet schrijven.',
    notEmail: 'Dit is geen e-mailadres.',
    notPhone: 'Dit is geen telefoonnummer.',
    send: 'Nu versturen',
  },
  waiting: {
    next: 'Je bent zo aan de beurt.',
    place: (place) => `Je bent nummer ${place} in de wachtrij.`,
    minutes: (count) =>
      counted(count, {
        one: 'Het duurt ongeveer een minuut.',
        other: 'Het duurt ongeveer # minuten.',
      }),
    hours: (count) =>
      counted(count, { one: 'Het duurt ongeveer een uur.', other: 'Het duurt ongeveer # uur.' }),
    kept: 'Je bericht staat hier, en het antwoord komt hier ook.',
    unknown: 'Nog niet te zeggen hoelang het duurt.',
    instead: 'Liever een e-mailadres achterlaten',
    leave: 'E-mailadres achterlaten',
    save: 'Opslaan',
    cancel: 'Annuleren',
    left: (email) =>
      `Het team heeft je adres ${email}. Je hoeft niet te wachten: kom terug wanneer je wilt.`,
    change: 'Wijzigen',
    failed: 'Dat is niet gelukt. Probeer het opnieuw.',
  },
  tools: {
    file: 'Bestanden versturen',
    limits: (size, kinds) => `Elk maximaal ${size}: ${kinds}`,
    kinds: {
      image: 'afbeeldingen',
      audio: 'geluid',
      video: 'video’s',
      document: 'documenten',
      archive: 'archieven',
    },
    camera: 'Foto maken',
    emoji: 'Emoji’s',
    voice: 'Spraakbericht opnemen',
    drop: (size) => `Sleep bestanden hierheen, elk maximaal ${size}`,
  },
  files: {
    files: (count) => counted(count, { one: '# bestand', other: '# bestanden' }),
    tray: 'Bestanden om te versturen',
    ready: 'Klaar om te versturen',
    progress: (name) => `${name} wordt geüpload`,
    waiting: 'Gaat verder zodra er verbinding is',
    remove: (name) => `${name} verwijderen`,
    retry: 'Opnieuw proberen',
    tooLarge: (name, size) => `${name} is groter dan ${size}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'In een bericht past # bestand. ',
        other: 'In een bericht passen # bestanden. ',
      }),
    kind: 'Dit soort bestanden wordt niet geaccepteerd',
    large: 'Te groot',
    off: 'Hier worden geen bestanden geaccepteerd',
    failed: 'Niet geüpload',
    enlarge: (name) => `${name}: groter tonen`,
    save: (name) => `${name} opslaan`,
    close: 'Afbeelding sluiten',
    loading: 'Laden…',
    unavailable: 'Kan niet worden geladen',
    voice: (length) => `Spraakbericht, ${length}`,
    play: 'Afspelen',
    pause: 'Pauzeren',
    place: 'Plek in de opname',
  },
  emoji: {
    search: 'Emoji’s zoeken',
    none: 'Niets gevonden',
    tone: 'Huidskleur',
    groups: {
      smileys: 'Smileys',
      people: 'Mensen',
      nature: 'Dieren en natuur',
      food: 'Eten en drinken',
      things: 'Dingen en plaatsen',
      signs: 'Hartjes en tekens',
    },
  },
  voice: {
    asking: 'Je browser vraagt of de microfoon mag worden gebruikt.',
    refused:
      'De microfoon mag niet worden gebruikt. Sta dit voor deze pagina toe in de instellingen van je browser.',
    missing: 'Geen microfoon gevonden.',
    recording: (length) => `Opname, ${length}`,
    longest: (length) => `Maximaal ${length}`,
    done: 'Opname gebruiken',
    cancel: 'Opname weggooien',
    close: 'Sluiten',
    name: 'spraakbericht',
  },
}
