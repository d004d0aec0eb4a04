import { findByWords } from '../options/find-options.js';

/** Finds places, with or without the words that say what kind of place it is. */
export const findPlaces = findByWords('xã phường thị trấn đặc khu tỉnh thành phố tp quận huyện x p tt tx q h');
