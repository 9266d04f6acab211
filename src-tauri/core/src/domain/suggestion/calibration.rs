//! What a margin is worth: how often a label of that standing was right on texts not learned from.

/// Sharpnesses that are tried, each a fifth more than the one before.
const TRIED: usize = 32;
/// The bluntest.
const BLUNTEST: f32 = 0.3;
/// The step between two.
const STEP: f32 = 1.2;
/// Where nothing could be held out.
const USUAL: f32 = 2.0;

/// Turns margins into shares that add up to one.
#[derive(Clone, Copy)]
pub(super) struct Calibration {
    sharpness: f32,
}

impl Calibration {
    /// The sharpness under which what was true would have been said with the largest share.
    pub(super) fn fit(held_out: &[(Vec<f32>, usize)]) -> Self {
        let mut best = (f32::MAX, USUAL);
        let mut sharpness = BLUNTEST;
        for _ in 0..TRIED {
            let tried = Self { sharpness };
            let loss: f32 = held_out
                .iter()
                .map(|(margins, answer)| -tried.shares(margins)[*answer].max(1e-6).ln())
                .sum();
            if !held_out.is_empty() && loss < best.0 {
                best = (loss, sharpness);
            }
            sharpness *= STEP;
        }
        Self { sharpness: best.1 }
    }

    /// The shares of margins.
    pub(super) fn shares(self, margins: &[f32]) -> Vec<f32> {
        let most = margins.iter().copied().fold(f32::MIN, f32::max);
        let raised: Vec<f32> = margins
            .iter()
            .map(|margin| ((margin - most) * self.sharpness).exp())
            .collect();
        let sum: f32 = raised.iter().sum();
        raised.into_iter().map(|one| one / sum).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_that_are_often_wrong_give_blunter_shares() {
        let margins = vec![1.0, -1.0];
        let right = vec![(margins.clone(), 0); 20];
        let mut mixed = right.clone();
        for (_, answer) in mixed.iter_mut().step_by(3) {
            *answer = 1;
        }
        let sure = Calibration::fit(&right).shares(&margins)[0];
        let unsure = Calibration::fit(&mixed).shares(&margins)[0];
        assert!(sure > 0.95, "{sure}");
        assert!((0.55..0.75).contains(&unsure), "{unsure}: a third is wrong");
    }

    #[test]
    fn shares_add_up_to_one_whatever_the_margins() {
        let shares = Calibration::fit(&[]).shares(&[900.0, -900.0, 0.0]);
        assert!((shares.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        assert!(shares.iter().all(|share| share.is_finite()));
    }
}
