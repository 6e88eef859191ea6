/*
 * What is taken for an address or a number, by forms as by the server. Whether it exists only using it can tell.
 */

export const EMAIL_PATTERN = /^[^\s@]+@[^\s@]+$/

/** Digits, and what people put between them. */
export const PHONE_PATTERN = /^\+?[\d\s()./-]{4,29}\d$/
