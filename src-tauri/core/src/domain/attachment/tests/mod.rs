mod cleaning;
mod media;
