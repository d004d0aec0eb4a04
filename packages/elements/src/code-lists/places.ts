import { findByWords } from '../options/find-options.js';

/** Finds administrative units, with or without the words for their type. */
export const findPlaces = findByWords('xã phường thị trấn đặc khu tỉnh thành phố tp quận huyện x p tt tx q h');
