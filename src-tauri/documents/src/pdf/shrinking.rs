//! A picture made smaller: each point is the mean of what it covers.
//!
//! A reader of photographs is the slowest part of a dossier; this takes a third of what the
//! general filters of the image crate take, and draws fine lines without gaps.

use image::{DynamicImage, GrayImage, RgbImage};

/// The whole of the weights of a point, as a power of two: its square times 255 is within 32 bits.
const WHOLE: u64 = 1 << 12;

/// The size of a picture that fits into the most there may be; its own where it does.
pub(super) fn fitting((wide, high): (u32, u32), (most_wide, most_high): (u32, u32)) -> (u32, u32) {
    let (wide, high) = (u64::from(wide.max(1)), u64::from(high.max(1)));
    let (most_wide, most_high) = (u64::from(most_wide), u64::from(most_high));
    let (fit_wide, fit_high) = if wide <= most_wide && high <= most_high {
        (wide, high)
    } else if wide * most_high > high * most_wide {
        (most_wide, high * most_wide / wide)
    } else {
        (wide * most_high / high, most_high)
    };
    let length = |one: u64| u32::try_from(one.max(1)).unwrap_or(u32::MAX);
    (length(fit_wide), length(fit_high))
}

/// A picture of eight bits in another, smaller size.
pub(super) fn shrunk(picture: DynamicImage, (wide, high): (u32, u32)) -> Option<DynamicImage> {
    if (picture.width(), picture.height()) == (wide, high) {
        return Some(picture);
    }
    let from = (picture.width(), picture.height());
    if let DynamicImage::ImageLuma8(grey) = &picture {
        let points = means::<1>(grey.as_raw(), from, (wide, high));
        return GrayImage::from_raw(wide, high, points).map(DynamicImage::ImageLuma8);
    }
    let colour = picture.into_rgb8();
    let points = means::<3>(colour.as_raw(), from, (wide, high));
    RgbImage::from_raw(wide, high, points).map(DynamicImage::ImageRgb8)
}

/// The means of `N` channels.
fn means<const N: usize>(points: &[u8], from: (u32, u32), to: (u32, u32)) -> Vec<u8> {
    let across = shares(from.0, to.0);
    let line = usize::try_from(from.0).unwrap_or(0) * N;
    let mut made = Vec::with_capacity(across.len() * N * usize::try_from(to.1).unwrap_or(0));
    let mut sums = vec![0_u32; line];
    for down in shares(from.1, to.1) {
        sums.fill(0);
        let lines = points.chunks_exact(line).skip(down.first);
        for (weight, line) in down.weights.iter().zip(lines) {
            for (sum, point) in sums.iter_mut().zip(line) {
                *sum += weight * u32::from(*point);
            }
        }
        for share in &across {
            let mut mean = [1_u32 << 23; N];
            let covered = sums.chunks_exact(N).skip(share.first);
            for (weight, point) in share.weights.iter().zip(covered) {
                for (mean, sum) in mean.iter_mut().zip(point) {
                    *mean += weight * sum;
                }
            }
            made.extend(mean.map(|one| one.to_be_bytes()[0]));
        }
    }
    made
}

/// What a point covers in one direction: from which one on, and how much of each.
struct Share {
    first: usize,
    weights: Vec<u32>,
}

/// The shares of each of `to` points in `from` points; each one's weights together are the whole.
fn shares(from: u32, to: u32) -> Vec<Share> {
    let (from, to) = (u64::from(from), u64::from(to));
    (0..to)
        .map(|number| {
            // In parts of a point, of which each point read has `to` and each one made `from`.
            let (begin, end) = (number * from, (number + 1) * from);
            let (first, last) = (begin / to, end.div_ceil(to));
            let mut rest = WHOLE;
            let weights = (first..last).map(|point| {
                let covered = end.min((point + 1) * to) - begin.max(point * to);
                let weight = if point + 1 == last {
                    rest
                } else {
                    covered * WHOLE / from
                };
                rest -= weight;
                u32::try_from(weight).unwrap_or(0)
            });
            Share {
                first: usize::try_from(first).unwrap_or(usize::MAX),
                weights: weights.collect(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{WHOLE, fitting, shares, shrunk};
    use image::{DynamicImage, GrayImage, Rgb, RgbImage};
    use proptest::prelude::*;

    #[test]
    fn a_plain_colour_stays_what_it_is() {
        for colour in [[0; 3], [255; 3], [1, 128, 254]] {
            let picture = RgbImage::from_pixel(301, 203, Rgb(colour));
            let small = shrunk(DynamicImage::ImageRgb8(picture), (37, 25)).unwrap();
            assert_eq!(small.into_rgb8(), RgbImage::from_pixel(37, 25, Rgb(colour)));
        }
    }

    #[test]
    fn a_point_is_the_mean_of_what_it_covers() {
        let picture = GrayImage::from_raw(4, 2, vec![0, 100, 10, 10, 50, 50, 20, 24]).unwrap();
        let small = shrunk(DynamicImage::ImageLuma8(picture), (2, 1)).unwrap();
        assert_eq!(small.into_luma8().into_raw(), [50, 16]);
    }

    proptest! {
        #[test]
        fn the_shares_are_whole_and_lie_within(from in 1_u32..5000, to in 1_u32..2000) {
            for share in shares(from, to) {
                prop_assert_eq!(share.weights.iter().map(|one| u64::from(*one)).sum::<u64>(), WHOLE);
                prop_assert!(share.first + share.weights.len() <= usize::try_from(from).unwrap());
            }
        }

        #[test]
        fn what_fits_is_within_and_touches(wide in 1_u32..20_000, high in 1_u32..20_000) {
            let (fit_wide, fit_high) = fitting((wide, high), (1228, 1880));
            prop_assert!((1..=1228).contains(&fit_wide) && (1..=1880).contains(&fit_high));
            let is_small = wide <= 1228 && high <= 1880;
            let is_right = if is_small { (fit_wide, fit_high) == (wide, high) } else { fit_wide == 1228 || fit_high == 1880 };
            prop_assert!(is_right, "{fit_wide} by {fit_high}");
        }
    }
}
