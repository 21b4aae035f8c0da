# Photos and documents of a case.

photos-full = This case already has your { $most } photos and documents: that is the most I take. What you have just sent was not kept.
photos-not-kept = This file was not kept. I keep photos, JPEG, PNG or WebP images (20 MB at most) and PDFs (10 MB at most). For an iPhone picture (HEIC): send it as a photo, not as a file.
